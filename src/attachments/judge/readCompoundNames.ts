import type { Source } from './source.ts'

const lastSector = 0xffff_fffa
const mostSectors = 512

/**
 * The names of the streams in a compound file, the container of .doc and .xls, but of installers and mails too: its
 * names tell them apart. Empty where the container is damaged.
 */
export async function readCompoundNames(source: Source): Promise<Set<string>> {
  const header = await source.read(0, 512)
  const names = new Set<string>()
  const shift = header.length < 512 ? 0 : header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return names
  const sectorSize = 1 << shift
  const sectorAt = (sector: number) => source.read((sector + 1) * sectorSize, sectorSize)
  const nextOf = async (sector: number): Promise<number> => {
    const perTable = sectorSize / 4
    const table = Math.floor(sector / perTable)
    // Only the 109 tables listed in the header: they cover 7 MB of small sectors, and the directory stands in front.
    if (table >= 109) return lastSector
    const place = await source.read((header.readUInt32LE(76 + table * 4) + 1) * sectorSize + (sector % perTable) * 4, 4)
    return place.length === 4 ? place.readUInt32LE(0) : lastSector
  }
  let sector = header.readUInt32LE(48)
  for (let read = 0; sector < lastSector && read < mostSectors; read += 1) {
    const directory = await sectorAt(sector)
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const length = directory.readUInt16LE(at + 64)
      if (length >= 2 && length <= 64) names.add(directory.toString('utf16le', at, at + length - 2))
    }
    sector = await nextOf(sector)
  }
  return names
}
