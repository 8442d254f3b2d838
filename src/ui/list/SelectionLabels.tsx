'use client'
import { useListQuery } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useWords } from '../useWords.ts'

/** Payload's boxes for choosing rows have no name; a screen reader must hear which row each one chooses. */
export function SelectionLabels() {
  const { data } = useListQuery()
  const { speak } = useWords()
  useEffect(() => {
    const list = document.querySelector('.collection-list--transactions')
    const name = (place: Element | null | undefined, label: string) =>
      place?.querySelector('input[type=checkbox]')?.setAttribute('aria-label', label)
    const rows = [...(list?.querySelectorAll('tbody tr') ?? [])]
    rows.forEach((row, index) => name(row, speak('selectThis', { reference: String(data?.docs?.[index]?.['reference'] ?? '') })))
    name(list?.querySelector('thead'), speak('selectAll'))
  }, [data, speak])
  return null
}
