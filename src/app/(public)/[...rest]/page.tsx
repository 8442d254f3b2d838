import { notFound } from 'next/navigation'

/** Every address that no other page has: without it Next would answer with a page of its own, in English only. */
export default function RestPage(): never {
  notFound()
}
