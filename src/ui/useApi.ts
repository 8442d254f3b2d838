'use client'
import { useCallback } from 'react'
import { askApi } from './askApi.ts'
import { useWords } from './useWords.ts'

/** `askApi` in the reader's language. */
export function useApi() {
  const { locale, speak } = useWords()
  const noConnection = speak('noConnection')
  return useCallback(
    <Body,>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, options: { body?: unknown; rev?: number; key?: string } = {}) =>
      askApi<Body>(method, path, { ...options, locale, noConnection }),
    [locale, noConnection],
  )
}
