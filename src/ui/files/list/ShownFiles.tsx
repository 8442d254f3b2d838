'use client'
import { createContext, useContext, type ReactNode } from 'react'
import type { ListedFile } from '../listedFile.ts'

/** What the rows of the list show beside the file itself: the transaction it belongs to. */
export type FileOfTransaction = ListedFile & { reference: string; externalReference: string; clientName: string }
type Shown = { files: ReadonlyMap<number, FileOfTransaction>; timeZone: string; adminRoute: string }

const Context = createContext<Shown>({ files: new Map(), timeZone: 'UTC', adminRoute: '/admin' })

type ShownFilesProps = { files: readonly FileOfTransaction[]; timeZone: string; adminRoute: string; children: ReactNode }

/** Hands the rows of a page of files, asked for together, to the cells, each of which knows its id alone. */
export function ShownFiles({ files, timeZone, adminRoute, children }: ShownFilesProps) {
  return <Context.Provider value={{ files: new Map(files.map((file) => [file.id, file])), timeZone, adminRoute }}>{children}</Context.Provider>
}

/** The file of a row, with what is around it; null while a row is not of this page. */
export function useShownFile(id: number): (Omit<Shown, 'files'> & { file: FileOfTransaction }) | null {
  const { files, ...around } = useContext(Context)
  const file = files.get(id)
  return file ? { ...around, file } : null
}
