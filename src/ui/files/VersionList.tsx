'use client'
import { showMoment } from '../dates.ts'
import { ScanBadge } from '../quarantine/ScanBadge.tsx'
import { FileIcon } from './FileIcon.tsx'
import { sizeInWords } from './filesWords.ts'
import { downloadAddress, type ListedFile } from './listedFile.ts'
import { isViewable } from './preview/index.ts'
import { useFilesWords } from './useFilesWords.ts'
import { useRestore } from './useRestore.ts'
import { useVersions } from './useVersions.ts'

type VersionListProps = {
  file: ListedFile
  timeZone: string
  onOpen: (version: ListedFile) => void
  onDelete: (version: ListedFile) => void
  onRestored: (message: string) => void
}

/** What the document was before: each version with who, when and how it stands. Admins bring deleted ones back. */
export function VersionList({ file, timeZone, onOpen, onDelete, onRestored }: VersionListProps) {
  const { locale, speak } = useFilesWords()
  const { versions, problem, again } = useVersions(file)
  const { restore, working, problem: notRestored } = useRestore(onRestored)
  if (problem !== null) {
    return (
      <p className="mdc-files__problem" role="alert">
        {problem} <button type="button" className="mdc-files__button" onClick={again}>{speak('again')}</button>
      </p>
    )
  }
  if (versions === null) return <p className="mdc-files__quiet">{speak('loading')}</p>
  return (
    <ol className="mdc-versions" aria-label={speak('showVersions', { name: file.fileName })}>
      {versions.map((each) => {
        const name = `${each.fileName} (${speak('version', { version: each.version })})`
        return (
          <li key={each.id} className={`mdc-version${each.deletedAt ? ' mdc-version--deleted' : ''}`}>
            <span className="mdc-version__number">
              {speak('version', { version: each.version })}
              {each.latest && <span className="mdc-version__current">{speak('current')}</span>}
            </span>
            <span className="mdc-version__what">
              {each.fileName !== file.fileName && <bdi className="mdc-version__name">{each.fileName}</bdi>}
              <span className="mdc-files__facts">
                <bdi>{each.uploadedBy?.name || speak('formerAccount')}</bdi> ·{' '}
                <time dateTime={each.createdAt} dir="ltr">{showMoment(each.createdAt, timeZone)}</time> · {sizeInWords(each.size, locale)}
                {each.deletedAt && <> · {speak('deletedAt')} <time dateTime={each.deletedAt} dir="ltr">{showMoment(each.deletedAt, timeZone)}</time></>}
              </span>
              {notRestored?.id === each.id && <span className="mdc-files__reason" role="alert">{notRestored.message}</span>}
            </span>
            <ScanBadge scan={each.scan} detail={each.scanDetail} timeZone={timeZone} />
            <span className="mdc-files__actions">
              {each.downloadable && !each.deletedAt && (
                <>
                  {isViewable(each) && <button type="button" className="mdc-files__button" onClick={() => onOpen(each)} aria-label={speak('openThis', { name })}>{speak('open')}</button>}
                  <a className="mdc-files__tool" href={downloadAddress(each)} download aria-label={speak('downloadThis', { name })} title={speak('download')}>
                    <FileIcon name="download" />
                  </a>
                </>
              )}
              {each.mayDelete && !each.deletedAt && (
                <button type="button" className="mdc-files__tool mdc-files__tool--danger" onClick={() => onDelete(each)} aria-label={speak('deleteThis', { name })} title={speak('remove')}>
                  <FileIcon name="remove" />
                </button>
              )}
              {each.mayRestore && (
                <button type="button" className="mdc-files__button" disabled={working !== null} onClick={() => void restore(each)} aria-label={speak('restoreThis', { name })}>
                  <FileIcon name="restore" /> {speak(working === each.id ? 'working' : 'restore')}
                </button>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
