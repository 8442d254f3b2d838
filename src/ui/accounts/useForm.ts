'use client'
import { useRef, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { askApi, type ApiAnswer } from '../askApi.ts'
import { accountSpeaker } from './words.ts'

export type Problems = { fields: Record<string, string>; general: string }
type Send = { path: string; body: Record<string, unknown> }

const none: Problems = { fields: {}, general: '' }

/**
 * One form: what was entered stays whatever happens, problems stand beside their fields, and after each failed try the
 * summary takes the focus, so that a screen reader tells it and the keyboard is where the work goes on.
 */
export function useForm<Name extends string>(locale: Locale, initial: Record<Name, string>) {
  const speak = accountSpeaker(locale)
  const [values, setValues] = useState(initial)
  const [problems, setProblems] = useState<Problems>(none)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const set = (name: Name, value: string) => {
    setValues((before) => ({ ...before, [name]: value }))
    setProblems(({ fields: { [name as string]: _fixed, ...fields }, general }) => ({ fields, general }))
  }

  /** Shows what is wrong and goes to the first of it. */
  const show = (next: Problems) => {
    setProblems(next)
    const wrong = Object.keys(next.fields)
    requestAnimationFrame(() => {
      const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])]
      const first = inputs.find(({ name }) => wrong.includes(name))
      ;(first ?? form.current?.querySelector<HTMLElement>('[data-summary]'))?.focus()
    })
  }

  /** Sends it; `null` when there was something wrong, which is then shown. Problems of fields not in the form are general. */
  const send = async <Body,>({ path, body }: Send): Promise<Extract<ApiAnswer<Body>, { ok: true }> | null> => {
    if (busy) return null
    setBusy(true)
    const answer = await askApi<Body>('POST', path, { locale, body, noConnection: speak('failed') })
    setBusy(false)
    if (answer.ok) {
      setProblems(none)
      return answer
    }
    show(problemsOf(answer.error, Object.keys(values)))
    return null
  }

  return { form, values, set, problems, show, send, busy }
}

function problemsOf(error: { message: string; data?: { errors?: { path: string; message: string }[] } }, names: string[]): Problems {
  const told = error.data?.errors ?? []
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of told) {
    if (!names.includes(path)) rest.push(message)
    else fields[path] = fields[path] ? `${fields[path]} ${message}` : message
  }
  const nothingAtFields = Object.keys(fields).length === 0
  return { fields, general: nothingAtFields && rest.length === 0 ? error.message : rest.join(' ') }
}
