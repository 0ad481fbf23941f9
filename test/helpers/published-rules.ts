/** A setting of any convention. */
type Setting = Readonly<Record<string, number | boolean>>;

/** One parameter by its name. */
const numberOf = (setting: Setting, name: string): number => Number(setting[name]);

/** A published rule, on one number: it returns the points at which the gradients were taken, and the last stored point. */
export type PublishedRule = (settings: readonly Setting[], start: number, slope: (z: number) => number) => number[];

/** The algorithm box in the documentation of torch.optim.SGD, version 2; γ, μ, τ, λ are its letters. */
const torch: PublishedRule = (settings, start, slope) => {
  let theta = start;
  let b: number | undefined;
  const visited: number[] = [];
  for (const setting of settings) {
    const gamma = numberOf(setting, 'lr');
    const mu = numberOf(setting, 'momentum');
    const tau = numberOf(setting, 'dampening');
    const lambda = numberOf(setting, 'weight_decay');
    visited.push(theta);
    let g = setting['maximize'] === true ? -slope(theta) : slope(theta);
    if (lambda !== 0) g = g + lambda * theta;
    if (mu !== 0) {
      if (b === undefined) b = g;
      else b = mu * b + (1 - tau) * g;
      if (setting['nesterov'] === true) g = g + mu * b;
      else g = b;
    }
    theta = theta - gamma * g;
  }
  return [...visited, theta];
};

/** The doc string of keras.optimizers.SGD, after `_apply_weight_decay` of its base class; the gradient came before both. */
const keras: PublishedRule = (settings, start, slope) => {
  let w = start;
  let velocity = 0;
  const visited: number[] = [];
  for (const setting of settings) {
    const rate = numberOf(setting, 'learning_rate');
    const momentum = numberOf(setting, 'momentum');
    visited.push(w);
    const g = slope(w);
    w = w - w * numberOf(setting, 'weight_decay') * rate;
    if (momentum === 0) {
      w = w - rate * g;
      continue;
    }
    velocity = momentum * velocity - rate * g;
    if (setting['nesterov'] === true) w = w + momentum * velocity - rate * g;
    else w = w + velocity;
  }
  return [...visited, w];
};

/** optax.trace, as a function of its updates: t' = g + decay t, and the same once more with nesterov. */
function traced(g: number, t: number, decay: number, nesterov: boolean): { update: number; t: number } {
  const next = g + decay * t;
  return { update: nesterov ? g + decay * next : next, t: next };
}

/** optax.chain(add_decayed_weights(w), trace(momentum, nesterov), scale_by_learning_rate(η)) and optax.apply_updates. */
const optaxSgd: PublishedRule = (settings, start, slope) => {
  let params = start;
  let t = 0;
  const visited: number[] = [];
  for (const setting of settings) {
    visited.push(params);
    const decayed = slope(params) + numberOf(setting, 'weight_decay') * params;
    const result = traced(decayed, t, numberOf(setting, 'momentum'), setting['nesterov'] === true);
    t = result.t;
    params = params + -numberOf(setting, 'learning_rate') * result.update;
  }
  return [...visited, params];
};

/** optax.chain(add_decayed_weights(w), scale_by_learning_rate(η), trace(decay, nesterov)) and optax.apply_updates. */
const optaxTrace: PublishedRule = (settings, start, slope) => {
  let params = start;
  let t = 0;
  const visited: number[] = [];
  for (const setting of settings) {
    visited.push(params);
    const decayed = slope(params) + numberOf(setting, 'weight_decay') * params;
    const scaled = -numberOf(setting, 'learning_rate') * decayed;
    const result = traced(scaled, t, numberOf(setting, 'decay'), setting['nesterov'] === true);
    t = result.t;
    params = params + result.update;
  }
  return [...visited, params];
};

/** Equations 1 to 4 of sutskever2013, on f + w θ²/2. */
const sutskever: PublishedRule = (settings, start, slope) => {
  let theta = start;
  let v = 0;
  const visited: number[] = [];
  for (const setting of settings) {
    const mu = numberOf(setting, 'mu');
    const at = setting['nesterov'] === true ? theta + mu * v : theta;
    visited.push(at);
    v = mu * v - numberOf(setting, 'epsilon') * (slope(at) + numberOf(setting, 'weightDecay') * at);
    theta = theta + v;
  }
  return [...visited, theta];
};

/** The two-step method of polyak1964, from two equal points, on f + w x²/2. */
const polyak: PublishedRule = (settings, start, slope) => {
  const x = [start, start];
  const visited: number[] = [];
  for (const setting of settings) {
    const [previous, current] = [x.at(-2) ?? NaN, x.at(-1) ?? NaN];
    visited.push(current);
    const gradient = slope(current) + numberOf(setting, 'weightDecay') * current;
    x.push(current - numberOf(setting, 'alpha') * gradient + numberOf(setting, 'beta') * (current - previous));
  }
  return [...visited, x.at(-1) ?? NaN];
};

/** Equations 3 and 4 of ma2019, QHM; ν = 1 is its averaged momentum, equations 1 and 2. */
const quasiHyperbolic: PublishedRule = (settings, start, slope) => {
  let theta = start;
  let g = 0;
  const visited: number[] = [];
  for (const setting of settings) {
    const beta = numberOf(setting, 'beta');
    const nu = 'nu' in setting ? numberOf(setting, 'nu') : 1;
    visited.push(theta);
    const loss = slope(theta) + numberOf(setting, 'weightDecay') * theta;
    g = beta * g + (1 - beta) * loss;
    theta = theta - numberOf(setting, 'alpha') * ((1 - nu) * loss + nu * g);
  }
  return [...visited, theta];
};

/** The three-parameter family of lessard2016 (its ν is γ here), from two equal points, on f + w x²/2. */
const family: PublishedRule = (settings, start, slope) => {
  let [xi, before] = [start, start];
  const visited: number[] = [];
  for (const setting of settings) {
    const gamma = numberOf(setting, 'gamma');
    const y = (1 + gamma) * xi - gamma * before;
    visited.push(y);
    const beta = numberOf(setting, 'beta');
    const gradient = slope(y) + numberOf(setting, 'weightDecay') * y;
    [xi, before] = [(1 + beta) * xi - beta * before - numberOf(setting, 'eta') * gradient, xi];
  }
  return [...visited, xi];
};

/** By the name of the convention. */
export const PUBLISHED_RULES: Readonly<Record<string, PublishedRule>> = {
  pytorch: torch,
  keras,
  'optax-sgd': optaxSgd,
  'optax-trace': optaxTrace,
  sutskever,
  polyak,
  ema: quasiHyperbolic,
  qhm: quasiHyperbolic,
  heavyball: family,
};
