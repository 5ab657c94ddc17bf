import { open, type Entry, type ZipFile } from 'yauzl';

const MODE_SHIFT = 16;

/** 包里的一个文件。 */
export interface PackedFile {
  readonly name: string;
  readonly size: number;
  /** Unix 的权限；在别的系统上打的包没有。 */
  readonly mode: number;
}

export interface Archive {
  readonly files: readonly PackedFile[];
  /** 文字文件的内容。 */
  readonly texts: ReadonlyMap<string, string>;
}

/** 读 .vsix（一个 zip）：全部文件的目录，和 wanted 里各个文件的内容。 */
export function readArchive(path: string, wanted: readonly string[]): Promise<Archive> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      const files: PackedFile[] = [];
      const texts = new Map<string, string>();
      const next = (): void => { zip.readEntry(); };
      zip.on('entry', (entry: Entry) => {
        files.push({ name: entry.fileName, size: entry.uncompressedSize, mode: entry.externalFileAttributes >>> MODE_SHIFT });
        if (!wanted.includes(entry.fileName)) next();
        else readText(zip, entry).then((text) => { texts.set(entry.fileName, text); }).then(next, reject);
      });
      zip.on('end', () => { resolve({ files, texts }); });
      zip.on('error', reject);
      next();
    });
  });
}

function readText(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => { resolve(Buffer.concat(parts).toString('utf8')); });
      stream.on('error', reject);
    });
  });
}
