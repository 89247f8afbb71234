import { EcholotError } from '../../../core/problem.ts';
import type { ZipArchive, ZipEntry } from '../unpack/zip.ts';
import { entryBlocks } from '../unpack/zip-entry.ts';
import { attributeOf, type XmlHandler, XmlScanner } from './xml-scanner.ts';

/** Bytes handed to the scanner at a time: so few that what they become is used before the next come. */
const stretch = 1 << 16;

/** The parts of an Office Open XML file by their path, in lower case, as names are compared there. */
export class OfficePackage {
  readonly archive: ZipArchive;
  readonly #byPath: ReadonlyMap<string, ZipEntry>;

  constructor(archive: ZipArchive) {
    this.archive = archive;
    this.#byPath = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  part(path: string): ZipEntry | null {
    return this.#byPath.get(path.toLowerCase()) ?? null;
  }

  /** Hands the XML of a part to a handler, block by block, and yields the share that was read after each. */
  async *scan(part: ZipEntry, handler: XmlHandler): AsyncGenerator<number> {
    const scanner = new XmlScanner(handler, this.archive.fileName, part.name);
    let decoder: TextDecoder | null = null;
    let done = 0;
    for await (const block of entryBlocks(this.archive, part)) {
      decoder ??= new TextDecoder(encodingOf(block));
      for (let from = 0; from < block.length; from += stretch) {
        const bytes = block.subarray(from, from + stretch);
        scanner.push(decoder.decode(bytes, { stream: true }));
        done += bytes.length;
        yield Math.min(1, done / Math.max(1, part.size));
      }
    }
    if (decoder) scanner.push(decoder.decode());
    scanner.end();
  }

  /** Hands the whole XML of a part to a handler. */
  async scanWhole(part: ZipEntry, handler: XmlHandler): Promise<void> {
    for await (const _ of this.scan(part, handler));
  }

  /** The relations of a part by their id: where they point to, and what that is. */
  async relations(path: string): Promise<ReadonlyMap<string, { readonly target: string; readonly type: string }>> {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const part = this.part(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    const found = new Map<string, { target: string; type: string }>();
    if (!part) return found;
    await this.scanWhole(part, {
      open(name, attributes) {
        if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
        const target = attributeOf(attributes, 'Target') ?? '';
        const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, '');
        found.set(attributeOf(attributes, 'Id') ?? '', { target: resolved(folder, target), type });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  }

  damaged(part: string): EcholotError {
    return new EcholotError({ code: 'file-damaged', fileName: this.archive.fileName, part });
  }
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** The path that a relation of a part in a folder points to. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
