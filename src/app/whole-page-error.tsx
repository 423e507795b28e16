import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorPage } from './error-page'
import classes from './whole-page-error.module.css'

/** For a failure before the frame is there: who is signed in could not be read, or the server is away. */
export function WholePageError(props: ErrorComponentProps) {
  return (
    <main className={classes.root}>
      <ErrorPage {...props} />
    </main>
  )
}
