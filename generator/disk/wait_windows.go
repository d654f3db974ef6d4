package disk

// withoutWaiting is nothing here: Windows keeps its pipes in a place of their own.
const withoutWaiting = 0
