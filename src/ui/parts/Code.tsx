/** A number or reference: always left to right, also in the middle of Arabic. */
export function Code({ children }: { children: React.ReactNode }) {
  return <bdi dir="ltr" className="office-code">{children}</bdi>
}
