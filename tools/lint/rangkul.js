/** Rules of ours for oxlint that no ready one covers. */

/** `domain` is given the time and chance it needs: else its rules could not be replayed, and its tests not repeated. */
const noClock = {
  create(context) {
    const refuse = (node, what) =>
      context.report({ node, message: `${what} is not for \`domain\`: take the instant, day or number as a parameter.` })
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) refuse(node, 'new Date()')
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') refuse(node, 'Date()')
      },
      MemberExpression(node) {
        const name = `${node.object.name}.${node.computed ? node.property.value : node.property.name}`
        if (name === 'Date.now' || name === 'Math.random') refuse(node, name)
      },
    }
  },
}

/** Settings come in through the program's first file, so that everything else can be run twice in one process. */
const noEnvironment = {
  create(context) {
    const refuse = (node) =>
      context.report({ node, message: 'The environment is read in server/src/main.ts only: take the setting as a parameter.' })
    return {
      MemberExpression(node) {
        const property = node.computed ? node.property.value : node.property.name
        if (node.object.name === 'process' && property === 'env') refuse(node)
      },
      ImportDeclaration(node) {
        if (node.source.value !== 'process' && node.source.value !== 'node:process') return
        if (node.specifiers.some((specifier) => specifier.imported?.name === 'env')) refuse(node)
      },
      VariableDeclarator(node) {
        const names = node.id.type === 'ObjectPattern' ? node.id.properties.map((property) => property.key?.name) : []
        if (node.init?.name === 'process' && names.includes('env')) refuse(node)
      },
    }
  },
}

/** Work to be done belongs in the tracker; a note in the code needs the number it has there. */
const todoWithNumber = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const [found] = /\b(TODO|FIXME|XXX|HACK)\b(?!\s*\(?#\d)/.exec(comment.value) ?? []
          if (found) context.report({ loc: comment.loc, message: `${found} without the number of its issue.` })
        }
      },
    }
  },
}

/** What a module shows is said by name: `export *` hides what others hang on, and loads what nobody asked for. */
const noBarrel = {
  create(context) {
    return {
      ExportAllDeclaration(node) {
        context.report({ node, message: 'Name what is exported.' })
      },
    }
  },
}

/** The face of a slice is small: what others need of it, ten names at most. */
const smallFace = {
  create(context) {
    return {
      Program(node) {
        const names = node.body.filter((part) => part.type === 'ExportNamedDeclaration').flatMap((part) => part.specifiers)
        if (names.length > 10)
          context.report({ node: names[10], message: `${names.length} names: the face of a slice has ten at most.` })
      },
    }
  },
}

export default {
  meta: { name: 'rangkul' },
  rules: {
    'no-barrel': noBarrel,
    'no-clock': noClock,
    'no-environment': noEnvironment,
    'small-face': smallFace,
    'todo-with-number': todoWithNumber,
  },
}
