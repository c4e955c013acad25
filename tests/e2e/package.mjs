// Packages between municipalities as another hand could make them: stored files and a manifest that fits, or does not.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { root } from './program.mjs';

/** The text of a technology that the program ships. */
export const shipped = (id) =>
  readFileSync(path.join(root, `src-tauri/crates/domain/data/catalogue/${id}.toml`), 'utf8');

/** As many technologies as asked, all new to whoever opens the package. */
export function copies(count) {
  const text = shipped('robotdammsugare');
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const copy = text
      .replace('id = "robotdammsugare"', `id = "provad-teknik-${number}"`)
      .replace('name = "Robotdammsugare"', `name = "Prövad teknik ${number}"`);
    return [`katalog/provad-teknik-${number}.toml`, copy];
  });
}

/** A package on disk; `altered` is written after the manifest, as a change on the way would be. */
export async function writePackage(file, from, texts, altered = (text) => text) {
  const rows = texts.map(([name, text]) => {
    const hash = createHash('sha256').update(text).digest('hex');
    return `[[files]]\npath = "${name}"\nsha256 = "${hash}"\nbytes = ${Buffer.byteLength(text)}\n`;
  });
  const about = `format = 1\nfrom = "${from}"\nmade_on = 2026-11-20\nprogram = "Ett annat program"\n`;
  const files = [['manifest.toml', `${about}\n${rows.join('\n')}`], ...texts.map(([name, text]) => [name, altered(text)])];
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, zipped(files));
}

// A zip of stored files: a header and the bytes of each, then the directory of all.
function zipped(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(text)];
    const both = Buffer.alloc(26);
    both.writeUInt16LE(20, 0);
    both.writeUInt16LE(0x21, 8);
    both.writeUInt32LE(crc32(bytes), 10);
    both.writeUInt32LE(bytes.length, 14);
    both.writeUInt32LE(bytes.length, 18);
    both.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), both, nameBytes, bytes);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), both, place, nameBytes);
    offset += 30 + nameBytes.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
