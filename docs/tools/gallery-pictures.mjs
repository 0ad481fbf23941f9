/** A picture of the gallery: the command and the flags that draw it (`map`, if it does not say which), and what there is to see. */

/** @typedef {{ readonly name: string, readonly command?: string, readonly flags: string, readonly caption: string }} GalleryPicture */

/** One subject in several pictures. */

/** @typedef {{ readonly title: string, readonly text: string, readonly pictures: readonly GalleryPicture[] }} GallerySection */

/** @type {readonly GallerySection[]} */
export const GALLERY = [
  {
    title: 'How fast',
    text: 'The same rectangle of momentum and learning rate for the heavy ball at $\\kappa = 100$, read in four units.',
    pictures: [
      {
        name: 'rate',
        flags: '--kappa 100 --layer rate',
        caption:
          'The rate is coloured by $\\log(1 - \\rho)$: on a linear scale everything worth knowing would have one colour. The optimum sits at the tip of a cliff.',
      },
      {
        name: 'decay',
        flags: '--kappa 100 --layer decay',
        caption: '$-\\ln\\rho$; its reciprocal is the number of iterations in which the error falls by $e$.',
      },
      {
        name: 'iterations',
        flags: '--kappa 100 --layer iterations --epsilon 1e-6',
        caption: 'Iterations to a millionth of the error, as the rate alone promises them.',
      },
      {
        name: 'iterations-from-rest',
        flags: '--kappa 100 --layer iterations-from-rest --epsilon 1e-6',
        caption:
          'And as they are counted from a start at rest: near the optimum, where double roots sit, there are more.',
      },
    ],
  },
  {
    title: 'In which way',
    text: 'What kind of motion the two ends of the spectrum make, and which of them decides.',
    pictures: [
      { name: 'regime', flags: '--kappa 10 --layer regime', caption: 'The regimes of the modes at $\\mu$ and at $L$.' },
      {
        name: 'regime-one-mode',
        flags: '--lambda 1 --layer regime --plane beta-eta-lambda',
        caption: 'One mode alone: the parabola $\\eta\\lambda = (1 \\mp \\sqrt\\beta)^2$ of critical damping.',
      },
      {
        name: 'binding',
        flags: '--kappa 10 --layer binding',
        caption: 'Which end of the spectrum decides about the rate; where both are underdamped, both do.',
      },
      {
        name: 'region',
        flags: '--kappa 10 --layer region',
        caption: 'The robust, the lazy and the knife’s-edge region (`pedregosa2023`).',
      },
      {
        name: 'damping-ratio',
        flags: '--kappa 100 --layer damping-ratio',
        caption: 'The damping ratio of the slowest mode.',
      },
      {
        name: 'period',
        flags: '--kappa 100 --layer period --end L',
        caption: 'Iterations per oscillation of the steepest mode.',
      },
    ],
  },
  {
    title: 'What the rate hides',
    text: 'Growth before decay, and what noise leaves behind.',
    pictures: [
      {
        name: 'transient',
        flags: '--kappa 100 --layer transient',
        caption: 'How far the worst start can be carried away before it is carried back.',
      },
      {
        name: 'overshoot',
        flags: '--kappa 100 --layer overshoot',
        caption: 'How far a start at rest swings to the other side of the minimum.',
      },
      {
        name: 'noise',
        flags: '--kappa 100 --layer noise',
        caption:
          'The stationary variance under gradient noise of variance 1, with the frontier of least noise at each rate.',
      },
      { name: 'loss-floor', flags: '--kappa 100 --layer loss-floor', caption: 'The loss that such noise leaves.' },
      {
        name: 'transient-curve',
        command: 'response',
        flags: '--lr 0.1 --momentum 0.9 --lambda 1 --picture transient',
        caption:
          'One mode of the heavy ball: the largest growth $\\lVert T^k \\rVert$, the envelope $K\\rho^k$ that it touches again and again, the worst start, and the start at rest.',
      },
      {
        name: 'noise-frontier',
        command: 'response',
        flags: '--kappa 100 --lr 0.01 --momentum 0.9 --picture noise',
        caption:
          'What speed costs in noise. Heavy ball and Nesterov have one frontier, $\\frac{(1 - \\rho)(1 + \\rho^2)}{\\mu^2(1 + \\rho)^3}$, as far as each of them goes; gradient descent is twice as noisy at its rates. The star, a common choice of momentum, pays four times the noise that its speed needs.',
      },
      {
        name: 'frequency',
        command: 'response',
        flags: '--lr 0.1 --momentum 0.9 --lambda 1 --picture frequency',
        caption:
          'Momentum as a low-pass filter: with look-ahead more of the fastest gradients passes, and with less lag.',
      },
    ],
  },
  {
    title: 'Beside their equations',
    text: 'Iterates and the differential equations that they follow, with what falls along both.',
    pictures: [
      {
        name: 'flow-coordinates',
        command: 'flow',
        flags:
          '--equation high-resolution --method nesterov --lr 0.0003 --momentum 0.9 --objective rosenbrock --steps 150',
        caption:
          'Nesterov’s method on Rosenbrock’s function, beside its high-resolution equation, whose damping by the Hessian is what tells it from the heavy ball.',
      },
      {
        name: 'flow-energy',
        command: 'flow',
        flags: '--lr 0.0001 --momentum 0.98 --steps 300 --picture energy',
        caption:
          'The energy of the heavy ball and of its equation on the ravine: friction takes most where the motion is fastest.',
      },
      {
        name: 'flow-lyapunov',
        command: 'flow',
        flags: '--equation nesterov --lr 0.0025 --steps 200 --picture energy',
        caption:
          'Nesterov’s sequence and the friction $3/t$. Neither $f$ nor its iterates fall all the time; what falls is the function that proves $f - f^* \\le 2\\lVert\\theta_0 - \\theta^*\\rVert^2/t^2$, of the equation and of the iterates.',
      },
    ],
  },
  {
    title: 'Checked by running it',
    text: 'After 500 iterations: what matrix powers say, and what 500 iterations do. The two maps do not differ in a single cell.',
    pictures: [
      { name: 'verdict', flags: '--kappa 1000 --layer verdict --steps 500', caption: 'By matrix powers.' },
      { name: 'simulated', flags: '--kappa 1000 --layer simulated --steps 500', caption: 'By iterating every cell.' },
    ],
  },
  {
    title: 'Beyond quadratics',
    text: 'On all smooth strongly convex functions with curvature in $[\\mu, L]$.',
    pictures: [
      {
        name: 'worst-case',
        flags: '--kappa 25 --layer worst-case',
        caption:
          'Where convergence is certified, and where some function makes the heavy ball cycle for ever. The optimum on quadratics is among the cycles.',
      },
      {
        name: 'outcome-lessard',
        flags: '--layer outcome --objective lessard --x=-0.2:1.02 --y 0:0.16 --steps 2000 --size 360x270',
        caption:
          'Every cell a run on one function of that class (`lessard2016`): the tongues of its 3-, 4- and 5-cycles lie among the cycles above. Below the flip of the quadratic at the minimum most runs arrive; those in the tongues never do.',
      },
      {
        name: 'cycle',
        command: 'certify',
        flags: '--kappa 25',
        caption:
          'Such a function for Polyak’s constants at $\\kappa = 25$, by its level lines, and the run that never arrives: a quadratic bowl with a rounded triangular core.',
      },
      {
        name: 'star',
        command: 'certify',
        flags: '--beta 0.83 --eta 3.57 --mu 0.8 --L 1',
        caption:
          'For small $\\kappa$ the shortest cycle can be a star, here one of five points that goes around twice.',
      },
      {
        name: 'saddle',
        command: 'analyze',
        flags: '--objective walled-saddle --at 0,0 --lr 0.1 --momentum 0.9',
        caption:
          'A saddle between two minima: which of them the heavy ball rolls to from each position and velocity, and the line from which it comes to rest on the saddle, by backward iteration.',
      },
    ],
  },
  {
    title: 'On any function',
    text: 'Every cell a run on a function that is not quadratic, until it arrives, diverges or cycles; the shade says after how many iterations.',
    pictures: [
      {
        name: 'outcome-rosenbrock',
        flags: '--layer outcome --objective rosenbrock --x 0.4:1.02 --y 0:0.0042 --steps 3000 --size 360x270',
        caption:
          'Rosenbrock’s function from its customary start. The quadratic at the minimum allows all that is below the solid line; with much momentum many runs leave the valley on the way there.',
      },
      {
        name: 'basins-himmelblau',
        flags: '--layer outcome --plane start --objective himmelblau --beta 0.9 --eta 0.01 --x=-6:6 --y=-6:6',
        caption:
          'The basins of the four minima of Himmelblau’s function: with momentum, which minimum a start leads to is a matter of how the run overshoots.',
      },
    ],
  },
  {
    title: 'Side by side',
    text: 'Methods compared at the same parameters.',
    pictures: [
      {
        name: 'speed-up',
        flags: '--kappa 100 --layer speed-up --against nesterov',
        caption: 'How many times as fast as Nesterov’s method the heavy ball is.',
      },
      { name: 'fastest', flags: '--kappa 100 --layer fastest', caption: 'Which method is fastest where.' },
    ],
  },
  {
    title: 'Other planes',
    text: 'The rate over the other planes.',
    pictures: [
      {
        name: 'one-minus-beta-eta',
        flags: '--kappa 1e4 --layer rate --plane one-minus-beta-eta',
        caption: 'Momentum near 1 on a logarithmic axis, where people work.',
      },
      {
        name: 'beta-eta-L',
        flags: '--kappa 100 --layer rate --plane beta-eta-L',
        caption: 'The learning rate in units of $1/L$.',
      },
      { name: 'beta-eta-lambda', flags: '--lambda 1 --layer rate --plane beta-eta-lambda', caption: 'One mode.' },
      {
        name: 'kappa-beta',
        flags: '--layer rate --plane kappa-beta',
        caption:
          'Every momentum at its best learning rate, against the condition number: the optimum is a ridge $\\beta^*(\\kappa)$.',
      },
      {
        name: 'kappa-eta-L',
        flags: '--method gradient-descent --layer rate --plane kappa-eta-L',
        caption: 'Gradient descent has no momentum, and this plane.',
      },
      {
        name: 'eta-gamma',
        flags: '--method general-momentum --beta 0.8 --kappa 100 --layer rate --plane eta-gamma',
        caption: 'Learning rate and look-ahead at fixed momentum.',
      },
    ],
  },
  {
    title: 'Other methods',
    text: 'The rate of every other method that has the plane.',
    pictures: [
      {
        name: 'nesterov',
        flags: '--method nesterov --kappa 100 --layer rate',
        caption: 'Nesterov: the stable learning rates shrink as momentum grows.',
      },
      {
        name: 'general-momentum',
        flags: '--method general-momentum --gamma 0.3 --kappa 100 --layer rate',
        caption: 'The three-parameter family at $\\gamma = 0.3$.',
      },
    ],
  },
  {
    title: 'Methods with parameters of their own',
    text: 'Any two numbers that a method declares are a plane, named by them; lines that have no closed form are traced between the cells.',
    pictures: [
      {
        name: 'compare',
        command: 'compare',
        flags: '--kappa 100 --weight-decay 1e-4 --betas 0,0.9 --beta 0.9 --phase 0.2',
        caption:
          'All methods, tuned to each condition number, and what no first-order method beats. Where momenta are given, only the learning rate is tuned.',
      },
      {
        name: 'quasi-hyperbolic',
        flags: '--method quasi-hyperbolic --beta 0.9 --kappa 100 --layer rate --plane nu-eta --y 0:0.12',
        caption:
          'Quasi-hyperbolic momentum from gradient descent ($\\nu = 0$) to averaged gradients ($\\nu = 1$), at $\\beta = 0.9$.',
      },
      {
        name: 'heavy-ball-decoupled',
        flags: '--method heavy-ball-decoupled --beta 0.9 --kappa 100 --layer rate --plane weight-decay-eta --x 0:10',
        caption: 'Decoupled weight decay speeds up, and costs a little of the stable learning rates.',
      },
      {
        name: 'aggregated-momentum',
        flags:
          '--method aggregated-momentum --betas 0,0.9,0.99 --layer rate --plane kappa-eta-L --x 1:1e4:240 --y 0.01:4:180:log',
        caption: 'Aggregated momentum remembers four points; its three momenta are held fixed.',
      },
      {
        name: 'complex-momentum',
        flags: '--method complex-momentum --beta 0.9 --kappa 100 --layer rate --plane phase-eta --size 240x180',
        caption: 'Complex momentum: beyond a phase of about 0.5 only small learning rates are stable.',
      },
    ],
  },
];
