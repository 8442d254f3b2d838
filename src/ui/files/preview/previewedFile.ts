/** A file as thumbnail and viewer need it: an entry of a list of files, or what a page put together. */
export type PreviewedFile = {
  id: number
  fileName: string
  mimeType: string
  downloadable: boolean
  preview: { state: 'ready' | 'pending' | 'none' | 'failed'; kinds: readonly ('small' | 'large' | 'text')[] }
}

/** Where a preview or the file itself is asked for. */
export const previewPath = (id: number, size: 'small' | 'large' | 'text') => `/attachments/${id}/preview?size=${size}`
export const downloadHref = (id: number) => `/api/v1/attachments/${id}/download`

/** What people call the kind of a file: its ending, at most four letters. */
export function kindShown({ fileName }: Pick<PreviewedFile, 'fileName'>): string {
  return (/\.([a-z0-9]{1,4})$/i.exec(fileName)?.[1] ?? '').toUpperCase()
}

/** Whether there is, or will be, something to look at. */
export const isViewable = (file: PreviewedFile): boolean => file.downloadable && (file.preview.state === 'ready' || file.preview.state === 'pending')
