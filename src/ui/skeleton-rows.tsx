import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './skeleton-rows.module.css'

type SkeletonRowsProps = {
  /** Said once to screen readers. */
  label: string
  rows?: number
  /** In pixels: as high as the rows that will come, so that nothing jumps. */
  rowHeight?: number
  withHeading?: boolean
}

export function SkeletonRows({ label, rows = 6, rowHeight = 64, withHeading }: SkeletonRowsProps) {
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{label}</VisuallyHidden>
      <div aria-hidden="true">
        {withHeading === true && <Skeleton height={38} width="min(16rem, 60%)" mb={28} />}
        <div className={classes.rows}>
          {Array.from({ length: rows }, (_, index) => (
            // Rows of a skeleton are all alike.
            <div key={index} className={classes.row} style={{ height: rowHeight }}>
              <Skeleton height={14} width={`${30 + ((index * 17) % 25)}%`} />
              <Skeleton height={14} width={`${18 + ((index * 11) % 14)}%`} />
              <Skeleton height={22} width={72} radius="xl" />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
