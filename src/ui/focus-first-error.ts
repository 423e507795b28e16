/** After a refused submit: the focus goes to the first field that is marked as wrong. */
export function focusFirstError(form: HTMLElement | null): void {
  // The marks are drawn with the next render.
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
