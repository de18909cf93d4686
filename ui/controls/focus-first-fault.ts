/** Leads to the first field that cannot be used as it is. Only after a click that could not do its work. */
export function focusFirstFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
