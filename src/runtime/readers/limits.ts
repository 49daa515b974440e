// AWS's limits of a dataset, in bytes where nothing else is said.

const mebibyte = 1024 * 1024;

/** Of one file, after decompression. */
export const maxFileBytes = 10 * 1024 * mebibyte;
/** Of one item before `ItemSelector`. */
export const maxItemBytes = 8 * mebibyte;
/** Of all names of a CSV header together. */
export const maxHeaderBytes = 10 * 1024;
/** How far into a file the value begins that `ItemsPointer` selects. */
export const maxPointerOffset = 16 * mebibyte;
/** Of `ItemsPointer`, in characters. */
export const maxPointerLength = 2000;
/** Number of items after which no more are read, whatever `MaxItems` says. */
export const maxItemCount = 100_000_000;
export const maxParquetFooterBytes = 5 * mebibyte;
export const maxParquetRowGroupBytes = 256 * mebibyte;
/** Of a manifest: it is read whole. S3 Inventory and Athena stay far below. */
export const maxManifestBytes = 64 * mebibyte;
