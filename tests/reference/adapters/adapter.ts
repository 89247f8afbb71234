/** The reference files name a method's inputs; nothing but the file itself says of which type they are. */
export const adapter =
  <Input>(answer: (input: Input) => unknown) =>
  (input: unknown): unknown =>
    answer(input as Input);

/** Methods of the reference files by their names there, on our functions: renaming only. */
export type Adapters = Readonly<Record<string, (input: unknown) => unknown>>;
