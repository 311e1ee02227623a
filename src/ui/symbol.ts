const letters: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
  phi: 'φ',
  varphi: 'φ',
  omega: 'ω',
  nabla: '∇',
  infty: '∞',
};

const subscripts: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  e: 'ₑ',
  i: 'ᵢ',
  s: 'ₛ',
  t: 'ₜ',
  x: 'ₓ',
};

/**
 * A parameter's TeX symbol as plain text: `\eta` is η, `\beta_1` is β₁. Labels use it, so that no formula
 * has to be typeset before the first paint. What it does not know stays readable: `\mathrm{rate}` is rate.
 */
export function symbolText(tex: string): string {
  return tex
    .replace(/\\(?:mathrm|text|operatorname|mathit)\{([^}]*)\}/g, '{$1}')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => letters[name] ?? name)
    .replace(/_(?:\{([^}]*)\}|(.))/g, (_, group: string | undefined, single: string | undefined) =>
      [...(group ?? single ?? '')].map((character) => subscripts[character] ?? character).join(''),
    )
    .replace(/[{}\s]/g, '');
}
