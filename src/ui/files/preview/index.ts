export { FileViewer } from './FileViewer.tsx'
export { isViewable, type PreviewedFile } from './previewedFile.ts'
export { Thumbnail } from './Thumbnail.tsx'
