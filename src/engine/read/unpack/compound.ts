import { bytesOf } from '../source.ts';

/**
 * Whether a compound file of Microsoft (the container of XLS) holds an encrypted package, which is how a workbook with
 * a password is stored. Source: MS-CFB 2.6, MS-OFFCRYPTO 2.3.4.
 */
export async function holdsEncryptedPackage(source: Uint8Array | Blob, fileName: string): Promise<boolean> {
  const head = await bytesOf(source, 0, 512, fileName);
  if (head.length < 512) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const sector = view.getUint16(30, true) === 12 ? 4096 : 512;
  const from = (view.getUint32(48, true) + 1) * sector;
  const names = new TextDecoder('utf-16le').decode(await bytesOf(source, from, from + sector, fileName));
  return names.includes('EncryptedPackage') || names.includes('EncryptionInfo');
}
