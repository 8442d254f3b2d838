import { mailDocument, type Scheme } from './mailDocument.ts'

type Props = {
  html: string
  title: string
  scheme: Scheme
  /** Its links may be followed, each in a window of its own. */
  links?: boolean
  className?: string
}

/**
 * A mail as its reader sees it, in a box that runs no script, sends no form, is of no origin and so reads nothing of ours.
 * What it may load the policy of the page says (securityHeaders.ts): nothing from other hosts.
 */
export function MailFrame({ html, title, scheme, links = false, className = '' }: Props) {
  return (
    <iframe
      className={`office-mail-frame office-mail-frame--${scheme} ${className}`}
      title={title}
      sandbox={links ? 'allow-popups allow-popups-to-escape-sandbox' : ''}
      referrerPolicy="no-referrer"
      srcDoc={mailDocument(html, scheme)}
    />
  )
}
