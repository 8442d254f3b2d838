'use client'
import { useListQuery } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useWords } from '../useWords.ts'

/**
 * Payload's boxes for choosing rows and its arrows between pages have no names; a screen reader must hear what they do.
 * `named`: the field that its rows are called by.
 */
export function SelectionLabels({ named }: { named: string }) {
  const { data } = useListQuery()
  const { speak } = useWords()
  useEffect(() => {
    const list = document.querySelector('.collection-list')
    const name = (place: Element | null | undefined, label: string) =>
      place?.querySelector('input[type=checkbox]')?.setAttribute('aria-label', label)
    const rows = [...(list?.querySelectorAll('tbody tr') ?? [])]
    rows.forEach((row, index) => name(row, speak('selectThis', { reference: String(data?.docs?.[index]?.[named] ?? '') })))
    name(list?.querySelector('thead'), speak('selectAll'))
    list?.querySelector('.clickable-arrow--left')?.setAttribute('aria-label', speak('previousPage'))
    list?.querySelector('.clickable-arrow--right')?.setAttribute('aria-label', speak('nextPage'))
  }, [data, named, speak])
  return null
}
