const OPERATIONS = new Set([
  'find',
  'findByID',
  'findGlobal',
  'findVersions',
  'findVersionByID',
  'create',
  'duplicate',
  'update',
  'updateGlobal',
  'delete',
  'count',
  'restoreVersion',
])

const isPayload = (node) =>
  (node.type === 'Identifier' && node.name === 'payload') ||
  (node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'payload')

const overrideAccessOf = (call) =>
  call.arguments
    .filter((argument) => argument.type === 'ObjectExpression')
    .flatMap((argument) => argument.properties)
    .find((property) => property.type === 'Property' && property.key.name === 'overrideAccess')

/**
 * Payload's Local API skips access control unless `overrideAccess: false` is passed. Each call that skips it
 * must say why: in a comment on the line of the call or of `overrideAccess: true`, or on the line above.
 */
export const localApiNeedsReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason:
        'payload.{{operation}} skips access control: pass `overrideAccess: false` with the user, or say why in a comment.',
    },
  },
  create(context) {
    const commentLines = new Set(
      context.sourceCode
        .getAllComments()
        .flatMap((comment) =>
          Array.from(
            { length: comment.loc.end.line - comment.loc.start.line + 1 },
            (_, i) => comment.loc.start.line + i,
          ),
        ),
    )
    const hasReason = (node) => [0, 1].some((above) => commentLines.has(node.loc.start.line - above))
    const statementOf = (node) => (/Statement|Declaration$/.test(node.type) ? node : statementOf(node.parent))
    return {
      CallExpression(call) {
        const { callee } = call
        if (callee.type !== 'MemberExpression' || !isPayload(callee.object)) return
        if (!OPERATIONS.has(callee.property.name)) return
        const override = overrideAccessOf(call)
        if (override?.value.type === 'Literal' && override.value.value === false) return
        const places = [call, statementOf(call), ...(override ? [override] : [])]
        if (places.some(hasReason)) return
        context.report({ node: call, messageId: 'reason', data: { operation: callee.property.name } })
      },
    }
  },
}
