import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type LinkAsButtonProps = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    ref?: Ref<HTMLAnchorElement>
  }

function LinkAsButton(props: LinkAsButtonProps) {
  return <Button component="a" {...props} />
}

/** A link that looks like a button: goes somewhere, does nothing. */
export const ButtonLink = createLink(LinkAsButton)
