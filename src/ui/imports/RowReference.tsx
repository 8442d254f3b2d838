import { Link } from '@payloadcms/ui'
import { Code } from '../parts/Code.tsx'

type Props = { row: { externalReference: string | null; reference: string | null; transactionId: number | null }; adminRoute: string }

/** The reference number that a row gives, and the transaction it belongs to where there is one. */
export function RowReference({ row: { externalReference, reference, transactionId }, adminRoute }: Props) {
  return (
    <>
      {externalReference && <Code>{externalReference}</Code>}{' '}
      {transactionId !== null && reference && (
        <Link href={`${adminRoute}/collections/transactions/${transactionId}`} prefetch={false}>
          <Code>{reference}</Code>
        </Link>
      )}
    </>
  )
}
