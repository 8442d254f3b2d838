'use client'

/** Opens the print dialogue of the browser. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="print" onClick={() => window.print()}>
      {label}
    </button>
  )
}
