/** The number of a stored record, as the database hands it out. */
export type Id = number
