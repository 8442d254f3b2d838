import { z } from 'zod'

/** `:sha256` of a content. */
export const contentParam = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

export const entryExample = {
  sha256: '275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f',
  state: 'infected',
  size: 68,
  mimeType: 'text/plain',
  found: 'Win.Test.EICAR_HDB-1',
  problem: null,
  engine: 'ClamAV 1.4.6',
  signatures: '27823',
  scannedAt: '2026-11-22T09:31:04.000Z',
  clearedAt: null,
  rescan: false,
  attachments: [
    {
      id: 5, fileName: 'notes.txt', version: 1, clientVisible: false, createdAt: '2026-11-22T09:30:00.000Z', deletedAt: null,
      uploadedBy: { id: 3, name: 'Sara' },
      transaction: { id: 42, reference: 'TRX-2026-00042', externalReference: 'EXT-1', deleted: false },
    },
  ],
}
