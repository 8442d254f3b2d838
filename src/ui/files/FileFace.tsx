/** A file without a picture of its own: its ending on a sheet. */
export function FileFace({ fileName }: { fileName: string }) {
  const ending = /\.([^.]{1,5})$/.exec(fileName)?.[1] ?? ''
  return <span className="mdc-files__sheet" aria-hidden="true">{ending.toUpperCase()}</span>
}
