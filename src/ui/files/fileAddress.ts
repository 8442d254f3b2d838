/** The page of a file. */
export const fileAddress = (adminRoute: string, id: number): string => `${adminRoute}/collections/attachments/${id}`
