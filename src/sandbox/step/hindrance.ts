/** What stands in the way of a record's changes. */
export interface Hindrance {
  recordId: string;
  reason: string;
  /** Only changes of this field are in the way; absent: all of this record. */
  field?: string;
  /** Somebody locked it, or the section it lies in: it can be unlocked, written, and locked again. */
  locked?: true;
}
