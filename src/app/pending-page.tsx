import { useText } from '../i18n/use-text'
import { SkeletonRows } from '../ui/skeleton-rows'

/** The shape of most pages: a heading and rows. */
export function PendingPage() {
  const t = useText()
  return <SkeletonRows label={t('app.loading')} withHeading />
}
