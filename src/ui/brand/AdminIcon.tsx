import { Icon } from './Icon.tsx'

/** The mark in the corner of every page. */
export function AdminIcon() {
  return <Icon size={24} label="MDC Tracker" />
}
