'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from '../useApi.ts'
import { isUnderWay, type ReportPage, type ShownReport } from './shownReport.ts'

/** So often reports that are under way are looked at again, and the others, in ms. */
const [soon, later] = [1_500, 20_000]
const pageSize = 20

/** The history, the newest first: at first as the page says, then again and again while the page is in sight. */
export function useReports(initial: ReportPage, onChanged: (report: ShownReport) => void) {
  const api = useApi()
  const [page, setPage] = useState(initial)
  const [pages, setPages] = useState(1)
  const [problem, setProblem] = useState('')
  const states = useRef(new Map(initial.docs.map(({ id, state }) => [id, state])))
  const changed = useRef(onChanged)
  useEffect(() => {
    changed.current = onChanged
  })
  const load = useCallback(async (wanted = pages) => {
    const answer = await api<ReportPage>('GET', `/reports?sort=-id&depth=1&limit=${Math.min(100, wanted * pageSize)}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (!answer.ok) return
    for (const report of answer.body.docs) {
      const before = states.current.get(report.id)
      states.current.set(report.id, report.state)
      if (before !== undefined && before !== report.state && !isUnderWay(report)) changed.current(report)
    }
    setPage(answer.body)
  }, [api, pages])
  const underWay = page.docs.some(isUnderWay)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void load()
    }, underWay ? soon : later)
    return () => clearInterval(timer)
  }, [underWay, load])
  const showOlder = () => {
    setPages(pages + 1)
    void load(pages + 1)
  }
  return { page, problem, load, showOlder: page.hasNextPage && pages < 5 ? showOlder : null }
}
