import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file as it is put into an archive; whatever is said here of it stands there, true or not. */
export type Packed = {
  name: string | Uint8Array;
  bytes: string | Uint8Array;
  /** The bytes as they are packed, where they are not those above deflated. */
  packed?: Uint8Array;
  method?: number;
  flags?: number;
  size?: number;
  sum?: number;
  /** The rights and kind of a Unix file, such as 0o120777 for a link. */
  mode?: number;
  /** Where its own header begins, if not where it does. */
  start?: number;
  /** Not written at all, but for its line in the table of contents. */
  isGhost?: boolean;
};

/** An archive written by hand, so that it can be wrong. */
export function zipOf(files: readonly Packed[], comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const bytes = Buffer.from(file.bytes);
    const packed = file.packed ?? deflateRawSync(bytes);
    const numbers = {
      flags: file.flags ?? 0,
      method: file.method ?? 8,
      sum: file.sum ?? crc32(bytes),
      size: file.size ?? bytes.length,
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    put(local, 4, numbers, packed.length, name.length);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((3 << 8) | 20, 4);
    put(central, 6, numbers, packed.length, name.length);
    central.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(file.start ?? at, 42);
    lines.push(central, name);
    if (file.isGhost) continue;
    bodies.push(local, name, Buffer.from(packed));
    at += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, directory, end, Buffer.from(comment)]);
}

type Numbers = { flags: number; method: number; sum: number; size: number };

function put(header: Buffer, at: number, numbers: Numbers, packed: number, name: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(numbers.flags, at + 2);
  header.writeUInt16LE(numbers.method, at + 4);
  header.writeUInt32LE(numbers.sum >>> 0, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(numbers.size >>> 0, at + 18);
  header.writeUInt16LE(name, at + 22);
}

/** An archive of texts by their names. */
export const zipOfTexts = (files: Readonly<Record<string, string>>): Buffer =>
  zipOf(Object.entries(files).map(([name, bytes]) => ({ name, bytes })));

/** Zeros pressed to a thousandth: so many megabytes come out. */
export function deflatedZeros(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), Buffer.from([3, 0])]);
}

/** A file in an archive that unpacks to so many megabytes of zeros. */
export const bomb = (name: string, megabytes: number): Packed => ({
  name,
  bytes: '',
  packed: deflatedZeros(megabytes),
  size: megabytes * 1_000_000,
});
