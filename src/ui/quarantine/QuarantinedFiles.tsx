import type { QuarantinedFile } from '../../attachments/quarantine/listQuarantine.ts'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import type { QuarantineSpeak } from './quarantineWords.ts'

type Props = { files: readonly QuarantinedFile[]; timeZone: string; adminRoute: string; speak: QuarantineSpeak }

/** Every file of a content: its transaction, who uploaded it and when. */
export function QuarantinedFiles({ files, timeZone, adminRoute, speak }: Props) {
  return (
    <div className="office-quarantine__files">
      <h4>{speak('files')}</h4>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`${adminRoute}/collections/transactions/${file.transaction.id}`}>
              <Code>{file.transaction.externalReference}</Code> <Code>{file.transaction.reference}</Code>
            </a>
            <bdi>{file.fileName}</bdi>
            <span className="office-muted">
              {speak('uploadedBy', { name: file.uploadedBy?.name ?? speak('formerAccount') })} · <Code>{showMoment(file.createdAt, timeZone)}</Code>
            </span>
            {file.clientVisible && <span className="office-tag office-tag--external">{speak('shownToClient')}</span>}
            {file.deletedAt && <span className="office-tag">{speak('deleted')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
