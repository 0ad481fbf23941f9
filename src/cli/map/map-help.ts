/** What `heavyball map --help` says after the flags: what there is to be seen, where, and how people use it. */
export const MAP_HELP = `
Without --layer and --plane, the map is exact geometry alone: the stability region of the (β, η) plane with the
bifurcation of each edge, level sets, regimes and the optimum. With either, or for a method with parameters of its
own, it is an array of numbers, cell by cell, and the exact geometry lies over it.

Layers (--layer, default rate):
  rate                  rate ρ: the factor by which the error shrinks per iteration in the limit
  decay                 −ln ρ: decay of the error per iteration
  iterations            iterations in which ρᵏ falls to ε
  iterations-from-rest  iterations until the error stays below ε, transients included
  regime                how the modes at both ends of the spectrum move: monotone, underdamped, alternating …
  binding               which end of the spectrum decides the rate
  region                robust (ρ = √β whatever η), lazy (η too small), knife’s edge (η near its limit)
  damping-ratio         damping ratio ζ of an end mode
  period                iterations per oscillation of an end mode
  transient             how far a state can grow before it decays
  overshoot             how far the iterates pass the minimum from rest
  noise                 largest variance in which a mode settles under gradient noise of variance 1
  loss-floor            expected loss at which the method settles under such noise
  verdict               what N iterations from rest come to: converged, diverged, or undecided; by matrix powers
  simulated             the same, every cell really iterated
  worst-case            what is certain on all smooth strongly convex functions: certified, a cycle, or undecided
  outcome               what becomes of runs on --objective, really run: at which minimum they arrive and when, a cycle …
  speed-up              how many times faster than --against the method is
  fastest               which of --methods is fastest

Planes (--plane, default beta-eta, for a method without momentum what it has; x first):
  beta-eta              momentum β and learning rate η
  beta-eta-lambda       β and ηλ, for one curvature (--lambda)
  one-minus-beta-eta    1 − β and η, both logarithmic: momentum near 1
  beta-eta-L            β and ηL, logarithmic
  kappa-beta            condition number κ and β, at the method’s best η for them (L = 1 unless a spectrum is given)
  kappa-eta-L           κ and ηL at a fixed β, or for a method without momentum
  eta-gamma             η and look-ahead γ of general-momentum, at a fixed β
  start                 both coordinates of the start, at fixed parameters, for outcome: basins of attraction
  PARAMETER-PARAMETER   any two numbers that the method declares: nu-eta, weight-decay-eta, phase-eta …

Methods with parameters of their own have all layers, worst-case where they do not look ahead; what is not on an axis
and has no default is to be held fixed, on the default plane at a usual value if none is given. Methods that remember
more than two points have rate, decay, iterations, iterations-from-rest, binding, transient, overshoot, noise, loss-floor,
verdict, simulated, outcome, speed-up and fastest, and fewer cells unless --size says how many. Of both, level lines and
the boundary of stability are traced between the cells.

Parameters: one that is on an axis marks a point, --beta 0.9 --eta 0.01 on (β, η); one that is on neither is held
fixed all over the map, --beta 0.9 on (η, γ). What happens along one line, β = 0.9 say, is the middle of a narrow axis,
--x 0.899:0.901:3.

Points and paths: a table of --path or --points may be headed by the names of the axes, beta and eta, in either order;
without a header x is first. A third column of --points labels them. Pictures and .json files keep both, .npy and .csv not.

Every file says how it was made: --from makes the same bytes again. An array .npy says so in the .npy.json beside it.
A .png needs the packages @resvg/resvg-wasm and dejavu-fonts-ttf, a .pdf pdfkit, svg-to-pdfkit and dejavu-fonts-ttf.

Examples:
  heavyball map --kappa 100 --lr 0.03 --momentum 0.5 -o map.svg
  heavyball map --layer rate --kappa 100 -o rate.svg
  heavyball map --layer regime --plane one-minus-beta-eta --kappa 1e4 --preset print -o regime.pdf
  heavyball map --layer iterations --kappa 100 --x 0:1:200 --y 0.001:0.04:200:log -o iterations.csv
  heavyball map --layer speed-up --against nesterov --kappa 100 -o speed-up.png
  heavyball map --layer rate --kappa 100 --path schedule.csv --iso-effective-rate -o schedule.svg
  heavyball map --layer verdict --kappa 100 --size 1000x1000 --check
  heavyball map --layer rate --kappa 100 --size 20000x20000 -o large.npy --resume
  heavyball map --layer simulated --kappa 100 --size 20000x20000 -o large.npy --slurm 64 --submit
  heavyball map --layer rate --method quasi-hyperbolic --plane nu-eta --beta 0.9 --kappa 100 -o qhm.svg
  heavyball map --layer rate --method aggregated-momentum --plane kappa-eta-L --betas 0,0.9,0.99 -o aggmo.svg
  heavyball map --layer outcome --objective rosenbrock --x 0:1 --y 0:0.002 --steps 5000 -o outcome.svg
  heavyball map --layer outcome --plane start --objective himmelblau --beta 0.9 --eta 0.01 -o basins.svg
  heavyball map --from rate.svg -o rate.csv`;
