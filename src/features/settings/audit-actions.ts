/** The actions that have words of ours, by what they were done to. Others are shown by their own name. */
export const auditActions = {
  requests: [
    'username_request.create',
    'username_request.import',
    'username_request.edit',
    'username_request.submit',
    'username_request.submit_without_review',
    'username_request.approve',
    'username_request.request_changes',
    'username_request.decline',
    'username_request.withdraw',
    'username_request.retry',
    'username_request.confirm_move',
    'username_request.next_candidate',
    'username_request.release',
    'username_request.replace',
    'username_request.ask_again',
    'guest_link.create',
    'guest_link.end',
  ],
  meta: [
    'username_request.meta_reserved',
    'username_request.meta_live',
    'username_request.meta_pending',
    'username_request.meta_answer_lost',
    'username_request.meta_refused_next',
    'username_request.meta_refused',
    'username_request.meta_blocked',
    'username_request.meta_needs_move',
    'username_request.meta_deleted',
    'username_request.meta_revoked',
  ],
  lines: [
    'lines.sync',
    'job.cancel',
    'line.release',
    'line.release_failed',
    'incident.acknowledge',
    'job.pause',
    'job.resume',
  ],
  settings: ['settings.meta', 'settings.review', 'workspace.set_up'],
  people: [
    'user.invite',
    'user.renew_invitation',
    'user.set_password',
    'user.change_password',
    'user.edit',
    'user.end',
    'session.end',
    'session.end_others',
  ],
  keys: ['api_key.create', 'api_key.end'],
  webhooks: [
    'webhook_endpoint.create',
    'webhook_endpoint.edit',
    'webhook_endpoint.delete',
    'webhook_endpoint.rotate_secret',
    'webhook_endpoint.test',
    'webhook_endpoint.stop',
    'webhook_delivery.replay',
  ],
  sandbox: [
    'sandbox.answer_next',
    'sandbox.forget_answers',
    'sandbox.make_visible',
    'sandbox.revoke',
    'sandbox.remove_in_app',
    'sandbox.change_in_app',
    'sandbox.throttle',
    'sandbox.start_over',
  ],
} as const

export type AuditGroup = keyof typeof auditActions
export type KnownAction = (typeof auditActions)[AuditGroup][number]

const known: readonly KnownAction[] = Object.values(auditActions).flat()

export function knownAction(action: string): KnownAction | undefined {
  return known.find((one) => one === action)
}
