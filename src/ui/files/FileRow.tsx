'use client'
import { useId, useState } from 'react'
import { showMoment } from '../dates.ts'
import { ScanBadge } from '../quarantine/ScanBadge.tsx'
import { DropTarget } from './DropTarget.tsx'
import { FileIcon } from './FileIcon.tsx'
import { FileTools } from './FileTools.tsx'
import { sizeInWords } from './filesWords.ts'
import { downloadAddress, type ListedFile } from './listedFile.ts'
import { isViewable, Thumbnail } from './preview/index.ts'
import { useFilesWords } from './useFilesWords.ts'
import { VersionList } from './VersionList.tsx'
import { VisibilitySwitch } from './VisibilitySwitch.tsx'

/** What can be done about a file, by those around its row. */
export type FileDeeds = {
  onOpen: (file: ListedFile) => void
  onDelete: (file: ListedFile, versionOnly: boolean) => void
  onNewVersion: (file: ListedFile, files: File[]) => void
  onChooseVersion: (file: ListedFile) => void
  onChanged: (file: ListedFile, said: string) => void
  onSaid: (message: string) => void
}

type FileRowProps = FileDeeds & { file: ListedFile; timeZone: string; staff: boolean }

/** One document: what it is, who brought it and when, how it stands, who sees it, and what can be done with it. */
export function FileRow({ file, timeZone, staff, ...deeds }: FileRowProps) {
  const { locale, speak } = useFilesWords()
  const [open, setOpen] = useState(false)
  const versionsId = useId()
  const { fileName, downloadable, versions } = file
  return (
    <DropTarget
      as="li"
      className="mdc-file"
      onFiles={file.mayAddVersion ? (files) => deeds.onNewVersion(file, files) : null}
    >
      <div className="mdc-file__line">
        <Thumbnail file={file} onOpen={() => deeds.onOpen(file)} />
        <div className="mdc-file__what">
          {isViewable(file) ? (
            // Names may be in another script than the page.
            <button type="button" className="mdc-files__name mdc-files__name--open" dir="auto" onClick={() => deeds.onOpen(file)}>{fileName}</button>
          ) : downloadable ? (
            <a className="mdc-files__name mdc-files__name--open" dir="auto" href={downloadAddress(file)} download>{fileName}</a>
          ) : (
            <span className="mdc-files__name" dir="auto">{fileName}</span>
          )}
          <span className="mdc-files__facts">
            {sizeInWords(file.size, locale)} · <bdi>{file.uploadedBy?.name || speak('formerAccount')}</bdi> ·{' '}
            <time dateTime={file.createdAt} dir="ltr">{showMoment(file.createdAt, timeZone)}</time>
          </span>
          <span className="mdc-file__marks">
            {(staff || versions > 1) && (
              <button
                type="button"
                className="mdc-files__fold"
                aria-expanded={open}
                aria-controls={versionsId}
                aria-label={`${speak('version', { version: file.version })}. ${speak('showVersions', { name: fileName })}`}
                onClick={() => setOpen(!open)}
              >
                {speak('version', { version: file.version })} <FileIcon name="chevron" size={12} />
              </button>
            )}
            <ScanBadge scan={file.scan} detail={file.scanDetail} timeZone={timeZone} />
            {file.comment !== null && file.comment !== undefined && <span className="mdc-file__tag">{speak('onComment')}</span>}
          </span>
        </div>
        {staff && <VisibilitySwitch file={file} onChanged={deeds.onChanged} />}
        <FileTools file={file} staff={staff} onChooseVersion={() => deeds.onChooseVersion(file)} onDelete={() => deeds.onDelete(file, false)} />
      </div>
      <div id={versionsId} hidden={!open}>
        {open && (
          // A scan or a preview that ended is no change of the transaction: the list begins anew.
          <VersionList key={`${file.scan} ${file.preview?.state}`} file={file} timeZone={timeZone} onOpen={deeds.onOpen} onDelete={(version) => deeds.onDelete(version, true)} onRestored={deeds.onSaid} />
        )}
      </div>
      {file.mayAddVersion && <p className="mdc-file__drop" aria-hidden="true">{speak('dropVersion')} <bdi>{fileName}</bdi></p>}
    </DropTarget>
  )
}
