/** Tells the parts of a transaction's page that something was saved, so that each asks for what it shows. */
const name = 'mdc-transaction-changed'

export function announceTransactionChange(id: number): void {
  window.dispatchEvent(new CustomEvent(name, { detail: id }))
}

/** Calls back after each change of this transaction; gives the way to stop listening. */
export function onTransactionChange(id: number, heard: () => void): () => void {
  const listen = (event: Event) => {
    if ((event as CustomEvent<number>).detail === id) heard()
  }
  window.addEventListener(name, listen)
  return () => window.removeEventListener(name, listen)
}
