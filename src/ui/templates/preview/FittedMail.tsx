'use client'
import { useEffect, useRef, useState } from 'react'
import { MailFrame } from '../../mails/MailFrame.tsx'
import type { Scheme } from '../../mails/mailDocument.ts'

export type Device = 'desktop' | 'phone'

/** How wide the window of a reader is taken to be, in px. */
const widths: Record<Device, number> = { desktop: 720, phone: 390 }
const height = 640

/** A mail in a window as wide as a reader's, made smaller where there is less room. */
export function FittedMail({ html, title, scheme, device }: { html: string; title: string; scheme: Scheme; device: Device }) {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(widths[device])
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? widths.desktop))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const scale = Math.min(1, room / widths[device])
  return (
    <div ref={box} className={`office-fitted office-fitted--${device}`} style={{ blockSize: height }}>
      <div dir="ltr" style={{ inlineSize: widths[device] * scale }}>
        <div style={{ inlineSize: widths[device], blockSize: height / scale, transform: `scale(${scale})`, transformOrigin: '0 0' }}>
          <MailFrame html={html} title={title} scheme={scheme} />
        </div>
      </div>
    </div>
  )
}
