import { Logo } from './Logo.tsx'

/** The logo on the sign-in page. */
export function AdminLogo() {
  return <Logo height={44} />
}
