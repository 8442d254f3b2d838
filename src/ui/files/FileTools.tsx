'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { FileIcon } from './FileIcon.tsx'
import { fileAddress } from './fileAddress.ts'
import { downloadAddress, type ListedFile } from './listedFile.ts'
import { useFilesWords } from './useFilesWords.ts'

type FileToolsProps = { file: ListedFile; staff: boolean; onChooseVersion: () => void; onDelete: () => void }

/** The buttons of a file, each with its word for those who do not see the picture. */
export function FileTools({ file, staff, onChooseVersion, onDelete }: FileToolsProps) {
  const { speak } = useFilesWords()
  const { config } = useConfig()
  const name = file.fileName
  return (
    <span className="mdc-files__actions" role="group" aria-label={speak('actionsFor', { name })}>
      {file.downloadable && (
        <a className="mdc-files__tool" href={downloadAddress(file)} download aria-label={speak('downloadThis', { name })} title={speak('download')}>
          <FileIcon name="download" />
        </a>
      )}
      {file.mayAddVersion && (
        <button type="button" className="mdc-files__tool" onClick={onChooseVersion} aria-label={speak('newVersionOf', { name })} title={speak('newVersion')}>
          <FileIcon name="version" />
        </button>
      )}
      {staff && (
        <Link className="mdc-files__tool" href={fileAddress(config.routes.admin, file.id)} prefetch={false} aria-label={speak('detailsOf', { name })} title={speak('details')}>
          <FileIcon name="details" />
        </Link>
      )}
      {file.mayDelete && (
        <button type="button" className="mdc-files__tool mdc-files__tool--danger" onClick={onDelete} aria-label={speak('deleteThis', { name })} title={speak('remove')}>
          <FileIcon name="remove" />
        </button>
      )}
    </span>
  )
}
