/**
 * Momentum methods as dynamical systems.
 *
 * @module heavyball
 */

// One line for each public symbol, in the order of the rooms: it is as long as the surface is wide.

// numeric
export type { Arithmetic } from './numeric/arithmetic.ts';
export type { DoubleDouble } from './numeric/double-double.ts';
export type { ExactSum } from './numeric/exact-sum.ts';
export { Complex } from './numeric/complex.ts';
export { dormandPrince } from './numeric/dormand-prince.ts';
export type { AdaptiveOptions, AdaptiveSolution } from './numeric/dormand-prince.ts';
export { integrateRk4 } from './numeric/integrate-rk4.ts';
export type { FixedStepOptions, FixedStepSolution } from './numeric/integrate-rk4.ts';
export type { Derivative } from './numeric/ode.ts';
export type { SymmetricTimes } from './numeric/lanczos.ts';
export { type Random, randomOf } from './numeric/random.ts';
export { rk4MaxStep } from './numeric/rk4-max-step.ts';
export type { LinearOscillator } from './numeric/rk4-max-step.ts';
export { rk4StabilityPolynomial } from './numeric/rk4-stability-polynomial.ts';
export { rk4Stepper } from './numeric/rk4-stepper.ts';
export type { Stepper } from './numeric/rk4-stepper.ts';
export type { DiskVerdict } from './numeric/schur-cohn.ts';
export type { Vector } from './numeric/vector.ts';

// spectrum
export { bulkAndOutliers } from './spectrum/bulk-and-outliers.ts';
export { marchenkoPastur } from './spectrum/marchenko-pastur.ts';
export type { MarchenkoPasturOptions } from './spectrum/marchenko-pastur.ts';
export { powerLaw } from './spectrum/power-law.ts';
export type { PowerLawOptions } from './spectrum/power-law.ts';
export { eigenbasisOf } from './spectrum/eigenbasis-of.ts';
export type { Eigenbasis } from './spectrum/eigenbasis-of.ts';
export { differenceTimes } from './spectrum/difference-times.ts';
export type { DifferenceTimes } from './spectrum/difference-times.ts';
export { extremeEigenvalues } from './spectrum/extreme-eigenvalues.ts';
export type { ExtremeOptions } from './spectrum/extreme-eigenvalues.ts';
export type { ExtremeEigenvalue, ExtremeEigenvalues } from './spectrum/extremes.ts';
export { fromEigenvalues } from './spectrum/from-eigenvalues.ts';
export { fromExtremes } from './spectrum/from-extremes.ts';
export type { FromExtremesOptions } from './spectrum/from-extremes.ts';
export { fromInterval } from './spectrum/from-interval.ts';
export { fromKappa } from './spectrum/from-kappa.ts';
export type { Hessian } from './spectrum/hessian-matrix.ts';
export type { HessianOptions, Spectrum, SpectrumOptions } from './spectrum/spectrum.ts';
export { preconditionedSpectrum } from './spectrum/preconditioned-spectrum.ts';
export type { Preconditioner } from './spectrum/preconditioned-spectrum.ts';
export { spectralDensity } from './spectrum/spectral-density.ts';
export type { SpectralDensity, SpectralDensityOptions, SpectralProbe } from './spectrum/spectral-density.ts';
export { spectralMean } from './spectrum/spectral-mean.ts';
export type { SpectralMean } from './spectrum/spectral-mean.ts';
export { spectrumOf } from './spectrum/spectrum-of.ts';

// mode
export { fillRoots } from './mode/fill-roots.ts';
export { characteristicPolynomial } from './mode/characteristic-polynomial.ts';
export type { CharacteristicPolynomial, ModeCoefficients } from './mode/characteristic-polynomial.ts';
export { companionMatrix } from './mode/companion-matrix.ts';
export type { HigherOrderMode, HigherOrderModeOfPolynomial } from './mode/higher-order-mode.ts';
export type { HigherOrderPolynomial, PolynomialExpression } from './mode/higher-order-polynomial.ts';
export { modeOf } from './mode/mode-of.ts';
export { propagate } from './mode/propagate.ts';
export { rootWithDamping } from './mode/root-with-damping.ts';
export type { DampedOscillation } from './mode/root-with-damping.ts';
export type { ModeState } from './mode/propagate.ts';
export type { ModeOptions } from './mode/mode-of.ts';
export type {
  Boundary,
  Damping,
  JuryMargins,
  Mode,
  ModeOfPolynomial,
  Regime,
  RootSigns,
  Stability,
} from './mode/mode.ts';

// methods
export { adagrad, type AdagradParameters } from './methods/adaptive/adagrad.ts';
export { adam, type AdamParameters } from './methods/adaptive/adam.ts';
export { adamW } from './methods/adaptive/adam-w.ts';
export type { AdaptiveMethod, AdaptiveParameters } from './methods/adaptive/adaptive-method.ts';
export { frozenAdam } from './methods/adaptive/frozen-adam.ts';
export { frozenAdamW } from './methods/adaptive/frozen-adam-w.ts';
export { frozenNadam } from './methods/adaptive/frozen-nadam.ts';
export { frozenRmsprop } from './methods/adaptive/frozen-rmsprop.ts';
export type { FrozenAt, FrozenMethod } from './methods/adaptive/frozen.ts';
export { ADAPTIVE_METHODS } from './methods/adaptive/index.ts';
export { nadam, type NadamParameters } from './methods/adaptive/nadam.ts';
export { rmsprop, type RmspropParameters } from './methods/adaptive/rmsprop.ts';
export { completeParameters } from './methods/conventions/complete-parameters.ts';
export type { BufferStep } from './methods/conventions/buffer-step.ts';
export type { ConventionFamily, Decay, FirstStep } from './methods/conventions/convention-family.ts';
export type {
  Convention,
  ConventionBuffer,
  ConventionParameter,
  ConventionParameters,
  ConventionState,
  Fit,
  NoEquivalent,
  ParameterRange,
  RatePlacement,
  StoredVariable,
} from './methods/conventions/convention.ts';
export type { Conversion, ConversionStart, RateChange } from './methods/conventions/conversion.ts';
export { convert } from './methods/conventions/convert.ts';
export { convertSchedule, type ScheduleConversion } from './methods/conventions/convert-schedule.ts';
export { ema, type EmaParameters } from './methods/conventions/ema.ts';
export { heavyball, type HeavyballParameters } from './methods/conventions/heavyball.ts';
export { CONVENTIONS } from './methods/conventions/index.ts';
export { keras, type KerasParameters } from './methods/conventions/keras.ts';
export { optaxSgd, type OptaxSgdParameters } from './methods/conventions/optax-sgd.ts';
export { optaxTrace, type OptaxTraceParameters } from './methods/conventions/optax-trace.ts';
export { polyak, type PolyakParameters } from './methods/conventions/polyak.ts';
export { pytorch, type PyTorchParameters } from './methods/conventions/pytorch.ts';
export { qhm, type QhmParameters } from './methods/conventions/qhm.ts';
export { sutskever, type SutskeverParameters } from './methods/conventions/sutskever.ts';
export { aggregatedMomentum, type AggregatedMomentumParameters } from './methods/aggregated-momentum.ts';
export type { AnyMethod } from './methods/any-method.ts';
export { complexMomentum, type ComplexMomentumParameters } from './methods/complex-momentum.ts';
export { emaHeavyBall, type EmaHeavyBallParameters } from './methods/ema-heavy-ball.ts';
export { generalMomentum } from './methods/general-momentum.ts';
export type { GeneralMomentumParameters } from './methods/general-momentum.ts';
export { gradientDescent } from './methods/gradient-descent.ts';
export type { GradientDescentParameters } from './methods/gradient-descent.ts';
export { heavyBall } from './methods/heavy-ball.ts';
export type { HeavyBallParameters } from './methods/heavy-ball.ts';
export { heavyBallDecoupled } from './methods/heavy-ball-decoupled.ts';
export { heavyBallL2 } from './methods/heavy-ball-l2.ts';
export type { HigherOrderMethod } from './methods/higher-order-method.ts';
export { HIGHER_ORDER_METHODS } from './methods/higher-order-methods.ts';
export { METHODS } from './methods/index.ts';
export { linearize } from './methods/linearize.ts';
export type {
  HigherOrderLinearization,
  Linearization,
  Misfits,
  SecondOrderLinearization,
} from './methods/linearize.ts';
export type { LinearityMisfits } from './methods/linearization/check-linear.ts';
export type { LinearizedParameters } from './methods/linearization/made-method.ts';
export type { AffineCoefficient } from './methods/linearization/recursion.ts';
export type { GradientCallback, LinearizeOptions, OwnState, UpdateStep } from './methods/linearization/update-rule.ts';
export { nesterov } from './methods/nesterov.ts';
export type { NesterovParameters } from './methods/nesterov.ts';
export { nesterovDecoupled } from './methods/nesterov-decoupled.ts';
export { nesterovL2 } from './methods/nesterov-l2.ts';
export { pidMomentum, type PidMomentumParameters } from './methods/pid-momentum.ts';
export { pytorchSgd, type PyTorchSgdParameters } from './methods/pytorch-sgd.ts';
export { quasiHyperbolic, type QuasiHyperbolicParameters } from './methods/quasi-hyperbolic.ts';
export { robustMomentum, type RobustMomentumParameters } from './methods/robust-momentum.ts';
export { tripleMomentum, type TripleMomentumParameters } from './methods/triple-momentum.ts';
export type { WeightDecayParameters } from './methods/weight-decay-parameters.ts';
export type {
  CurvatureInterval,
  Family,
  Guarantee,
  LookAheadLine,
  Method,
  MethodParameters,
  Momentum,
  OptimalConstants,
  ParameterDescription,
  ParameterValue,
  StepState,
} from './methods/method.ts';
export { chebyshevSchedule } from './methods/schedules/chebyshev.ts';
export { constantSchedule, type ConstantScheduleParameters } from './methods/schedules/constant.ts';
export { cosineSchedule, type CosineParameters } from './methods/schedules/cosine.ts';
export { SCHEDULES } from './methods/schedules/index.ts';
export { nesterovSchedule, type NesterovScheduleParameters } from './methods/schedules/nesterov-sequence.ts';
export { oneCycleSchedule, type OneCycleParameters } from './methods/schedules/one-cycle.ts';
export { scheduleOf, type ScheduleArrayOptions, type ScheduleArrays } from './methods/schedules/schedule-of.ts';
export type { Schedule, ScheduleConstants, ScheduleForm, ScheduleKind } from './methods/schedules/schedule.ts';
export { stepDecaySchedule, type StepDecayParameters } from './methods/schedules/step-decay.ts';
export { warmUpSchedule, type WarmUpParameters } from './methods/schedules/warm-up.ts';

// stability
export { analyze } from './stability/analyze.ts';
export type { Analysis, HigherOrderAnalysis } from './stability/analysis.ts';
export { type CriticalCurve, criticalCurves } from './stability/critical-curves.ts';
export { maxStableEta } from './stability/max-stable-eta.ts';
export { parametersWithRoots } from './stability/parameters-with-roots.ts';
export type { EdgeKind, PlanePoint, Region, RegionComponent, RegionEdge } from './stability/region.ts';
export { type BetaInterval, stableBetaInterval } from './stability/stable-beta-interval.ts';
export {
  stabilityMargin,
  type StabilityLimit,
  type StabilityMargin,
  type StabilityRange,
} from './stability/stability-margin.ts';
export { stabilityRegion } from './stability/stability-region.ts';
export { sublevelSet } from './stability/sublevel-set.ts';
export { analyzeMode } from './stability/analyze-mode.ts';
export { betaForSharpness } from './stability/beta-for-sharpness.ts';
export { momentumForSharpness } from './stability/momentum-for-sharpness.ts';
export { sharpnessThresholdIn } from './stability/sharpness-threshold-in.ts';
export { type HigherOrderSharpnessThreshold, sharpnessThreshold } from './stability/sharpness-threshold.ts';
export type { MomentumForSharpness, MomentumLimit, SharpnessThreshold } from './stability/sharpness.ts';
export type { StableInterval } from './stability/stable-intervals.ts';
export type { WorstCurvatureSearch } from './stability/worst-curvature.ts';

// tuning
export { bestBetaFor } from './tuning/best-beta-for.ts';
export { bestEtaFor } from './tuning/best-eta-for.ts';
export { iterationsTo } from './tuning/iterations-to.ts';
export type { HigherOrderIterationCount, IterationCount } from './tuning/iterations-to.ts';
export { krylovBound } from './tuning/krylov-bound.ts';
export { krylovIterations } from './tuning/krylov-iterations.ts';
export { lowerBound } from './tuning/lower-bound.ts';
export type { Rate } from './tuning/lower-bound.ts';
export { misjudgedKappa } from './tuning/misjudged-kappa.ts';
export type { MisjudgedKappa } from './tuning/misjudged-kappa.ts';
export { optimalTuning } from './tuning/optimal-tuning.ts';
export type { EtaSearch, HigherOrderTuning } from './tuning/higher-order-tuning.ts';
export { ridgeOf } from './tuning/ridge-of.ts';
export type { CurvatureSearch } from './tuning/search-interval.ts';
export { standardTuning } from './tuning/standard-tuning.ts';
export { tuningSensitivity } from './tuning/tuning-sensitivity.ts';
export type { SensitivitySide, TuningSensitivity } from './tuning/tuning-sensitivity.ts';
export type { BestParameters, ParameterSearch, Tuning, TuningConstraints } from './tuning/tuning.ts';

// response
export { compareHigherOrder } from './response/compare-higher-order.ts';
export { summarizeHigherOrder } from './response/higher-order-summary.ts';
export type { HigherOrderSummary, HigherOrderTransient } from './response/higher-order-summary.ts';
export { timeVaryingErrors, type TimeVaryingErrors } from './response/time-varying-errors.ts';
export { type ComparedMethod, compareMethods, type CompareOptions } from './response/compare-methods.ts';
export { envelopeConstant, type EnvelopeConstant } from './response/envelope-constant.ts';
export { frequencyResponse, type FrequencyResponse } from './response/frequency-response.ts';
export type { GivenToAny } from './response/given-for.ts';
export { gradientMemory, type GradientMemory, type VelocityGains } from './response/gradient-memory.ts';
export { gradientWeights, type GradientWeights } from './response/gradient-weights.ts';
export { kreissConstant } from './response/kreiss-constant.ts';
export {
  type KappaCurve,
  type KappaRates,
  type KappaRatesOptions,
  ratesAgainstKappa,
} from './response/rates-against-kappa.ts';
export { type GradientNoise, meanSquareStability, type MeanSquareStability } from './response/mean-square-stability.ts';
export { summarize } from './response/method-summary.ts';
export type { MethodSummary, NoiseSummary, SummaryOptions } from './response/method-summary.ts';
export { companionPowerNorm } from './response/companion-power-norm.ts';
export { lossFloor } from './response/loss-floor.ts';
export { noiseFrontier } from './response/noise-frontier.ts';
export type { NoiseFrontier, NoiseFrontierOptions, NoiseFrontierPoint } from './response/noise-frontier.ts';
export { type NoiseMoments, noiseResponse, type NoiseResponse } from './response/noise-response.ts';
export type { ModeStart } from './response/mode-start.ts';
export type { Overshoot, OvershootPeak } from './response/overshoot.ts';
export { overshootFromRest } from './response/overshoot-from-rest.ts';
export { peakTransient } from './response/peak-transient.ts';
export { pseudospectralRadius } from './response/pseudospectral-radius.ts';
export { resolventNorm } from './response/resolvent-norm.ts';
export { stationaryVariance } from './response/stationary-variance.ts';
export type { PeakTransient, WorstTransient } from './response/transient.ts';
export { velocityBuildUp, type VelocityBuildUp } from './response/velocity-build-up.ts';
export { type VelocityRow, velocityTable } from './response/velocity-table.ts';
export { worstStart } from './response/worst-start.ts';
export { worstTransient } from './response/worst-transient.ts';
export type { FrozenStability } from './response/frozen-stability.ts';
export { scheduleMode, type RepeatedSchedule, type ScheduleMode } from './response/schedule-mode.ts';
export { scheduleResponse, type ScheduleResponse, type ScheduleResponseOptions } from './response/schedule-response.ts';
export type { ScheduleSearch } from './response/search-schedule.ts';
export { batchForNoise } from './response/batch-for-noise.ts';
export { batchNoise } from './response/batch-noise.ts';
export type { BatchNoise } from './response/batch-noise.ts';
export { frequencyResponseIn } from './response/frequency-response-in.ts';
export type { StepFrequencyResponse } from './response/frequency-response-in.ts';
export { frequencyCurve } from './response/frequency-curve.ts';
export type { FrequencyCurve, FrequencyCurveOptions } from './response/frequency-curve.ts';
export { methodResponse } from './response/method-response.ts';
export type { BuildUpRow, FrequencyRow, MethodMemory, MethodResponse } from './response/method-response.ts';
export { modeResponse } from './response/mode-response.ts';
export type { ModeResponse, ModeResponseOptions, ModeTransient } from './response/mode-response.ts';
export { spectrumResponse } from './response/spectrum-response.ts';
export type { SpectrumResponse, SpectrumResponseOptions } from './response/spectrum-response.ts';
export { transientCurve } from './response/transient-curve.ts';
export type { TransientCurve, TransientCurveOptions } from './response/transient-curve.ts';
export { frequencyCurveOfHigherOrder } from './response/frequency-curve-of-higher-order.ts';
export { transientCurveOfHigherOrder } from './response/transient-curve-of-higher-order.ts';
export { memoryIn } from './response/memory-in.ts';
export type { ConventionMemory } from './response/memory-in.ts';
export { memoryOfHigherOrder } from './response/memory-of-higher-order.ts';
export type { HigherOrderMemory, StepFrequencyRow } from './response/memory-of-higher-order.ts';
export { meanSquareStabilityOfHigherOrder } from './response/mean-square-stability-of-higher-order.ts';
export { type HigherOrderNoise, noiseOfHigherOrder } from './response/noise-of-higher-order.ts';
export { responseOfHigherOrder } from './response/response-of-higher-order.ts';
export type { HigherOrderResponse, HigherOrderResponseOptions } from './response/response-of-higher-order.ts';
export { spectrumResponseOfHigherOrder } from './response/spectrum-response-of-higher-order.ts';
export type { HigherOrderSpectrumResponse } from './response/spectrum-response-of-higher-order.ts';
export { modeShares } from './response/mode-shares.ts';
export type { ModeShares, ModeSharesOptions } from './response/mode-shares.ts';
export { settlingTime } from './response/settling-time.ts';
export { tuneUnderNoise } from './response/tune-under-noise.ts';
export type { QuietTuning } from './response/tune-under-noise.ts';

// objectives
export { OBJECTIVES } from './objectives/index.ts';
export type { ObjectiveEntry, ObjectiveParameter } from './objectives/objective-entry.ts';
export { beale } from './objectives/beale.ts';
export { counterexample } from './objectives/counterexample.ts';
export type { CycleShape } from './objectives/cycle-shape.ts';
export { himmelblau } from './objectives/himmelblau.ts';
export { laplacian } from './objectives/laplacian.ts';
export { laplacianEigenvalues } from './objectives/laplacian-eigenvalues.ts';
export { lessardCounterexample } from './objectives/lessard-counterexample.ts';
export { nesterovWorst } from './objectives/nesterov-worst.ts';
export type { NesterovWorstOptions } from './objectives/nesterov-worst.ts';
export { objectiveFrom } from './objectives/objective-from.ts';
export type { ObjectiveDefinition } from './objectives/objective-from.ts';
export { plateau } from './objectives/plateau.ts';
export { rotatedQuadratic } from './objectives/rotated-quadratic.ts';
export type { RotatedQuadraticOptions } from './objectives/rotated-quadratic.ts';
export { saddleChain } from './objectives/saddle-chain.ts';
export { walledSaddle } from './objectives/walled-saddle.ts';
export { checkObjective } from './objectives/check-objective.ts';
export type { CheckObjectiveOptions, Disagreement, ObjectiveCheck } from './objectives/check-objective.ts';
export {
  curvatureOutside,
  type CurvatureOutside,
  type CurvatureOutsideOptions,
} from './objectives/curvature-outside.ts';
export { hessianAt } from './objectives/hessian-at.ts';
export type { LocalHessian } from './objectives/hessian-at.ts';
export { logisticRegression } from './objectives/logistic-regression.ts';
export { softmaxRegression } from './objectives/softmax-regression.ts';
export type { RegressionOptions } from './objectives/softmax-regression.ts';
export { twoLayerNetwork } from './objectives/two-layer-network.ts';
export type { NetworkOptions } from './objectives/two-layer-network.ts';
export { diagonalQuadratic } from './objectives/diagonal-quadratic.ts';
export type { Objective, TwiceDifferentiable } from './objectives/objective.ts';
export { quadratic } from './objectives/quadratic.ts';
export type { QuadraticOptions } from './objectives/quadratic.ts';
export { ravine } from './objectives/ravine.ts';
export { rosenbrock } from './objectives/rosenbrock.ts';

// dynamics
export { analyzeAt } from './dynamics/analyze-at.ts';
export { analyzeEndsAt, type AnalyzeEndsOptions } from './dynamics/analyze-ends-at.ts';
export type { EndsAnalysis } from './dynamics/ends-analysis.ts';
export {
  findStationaryByProducts,
  type ProductSearchOptions,
  type StationaryByProducts,
} from './dynamics/find-stationary-by-products.ts';
export type { LocalProducts } from './objectives/products-at.ts';
export type { AnalyzeAtOptions } from './dynamics/analyze-at.ts';
export { findMinima } from './dynamics/find-minima.ts';
export type { MinimaSearchOptions } from './dynamics/find-minima.ts';
export { findStationary } from './dynamics/find-stationary.ts';
export type { StationaryPoint, StationarySearchOptions } from './dynamics/find-stationary.ts';
export type { LocalAnalysis, StationaryKind } from './dynamics/local-analysis.ts';
export { stableManifold } from './dynamics/stable-manifold.ts';
export type { PhasePoint, StableManifold, StableManifoldOptions } from './dynamics/stable-manifold.ts';
export { saddleBasins } from './dynamics/saddle-basins.ts';
export type { SaddleBasins, SaddleBasinsOptions } from './dynamics/saddle-basins.ts';
export { saddleEscape } from './dynamics/saddle-escape.ts';
export type { EscapeFlow, EscapeOptions, SaddleEscape } from './dynamics/saddle-escape.ts';
export { conjugateGradients } from './dynamics/conjugate-gradients.ts';
export type { ConjugateGradients, ConjugateGradientsOptions } from './dynamics/conjugate-gradients.ts';
export { estimateRate } from './dynamics/estimate-rate.ts';
export type { RateEstimate } from './dynamics/estimate-rate.ts';
export { compareWithFlow } from './dynamics/compare-with-flow.ts';
export type { FlowComparison, FlowComparisonOptions } from './dynamics/compare-with-flow.ts';
export { compareWithHighResolutionFlow } from './dynamics/compare-with-high-resolution-flow.ts';
export type { HighResolutionComparison } from './dynamics/compare-with-high-resolution-flow.ts';
export { compareWithNesterovFlow } from './dynamics/compare-with-nesterov-flow.ts';
export type { NesterovFlowComparison } from './dynamics/compare-with-nesterov-flow.ts';
export { exactFlow } from './dynamics/exact-flow.ts';
export type { FlowState } from './dynamics/exact-flow.ts';
export { exactNesterovFlow } from './dynamics/exact-nesterov-flow.ts';
export { exactSolution } from './dynamics/exact-solution.ts';
export type { ExactSolution } from './dynamics/exact-solution.ts';
export type { AnyFlowTrajectory } from './dynamics/any-flow-trajectory.ts';
export { flowEnergy } from './dynamics/flow-energy.ts';
export type { FlowEnergy } from './dynamics/flow-energy.ts';
export { flowGapOrder } from './dynamics/flow-gap-order.ts';
export type { FlowGap, FlowGapOptions } from './dynamics/flow-gap-order.ts';
export { compareWithFlowOfHigherOrder } from './dynamics/compare-with-flow-of-higher-order.ts';
export type { HigherOrderFlowComparison } from './dynamics/compare-with-flow-of-higher-order.ts';
export { flowOfHigherOrder } from './dynamics/flow-of-higher-order.ts';
export type { FlowVelocity, HigherOrderFlow } from './dynamics/flow-of-higher-order.ts';
export { flowOf } from './dynamics/flow-of.ts';
export type { FlowOptions } from './dynamics/flow-of.ts';
export type { Flow, FlowStatus, FlowTrajectory, Matching } from './dynamics/flow.ts';
export { fromPhysical } from './dynamics/from-physical.ts';
export type { PhysicalParameters } from './dynamics/from-physical.ts';
export { highResolutionFlow } from './dynamics/high-resolution-flow.ts';
export type { HighResolutionFlow, HighResolutionTrajectory } from './dynamics/high-resolution-flow.ts';
export { highResolutionGapOrders } from './dynamics/high-resolution-gap-orders.ts';
export type { HighResolutionGap, HighResolutionGapOptions } from './dynamics/high-resolution-gap-orders.ts';
export { iterationEnergy } from './dynamics/iteration-energy.ts';
export type { IterationEnergy } from './dynamics/iteration-energy.ts';
export { identify } from './dynamics/identify.ts';
export type { IdentifyOptions } from './dynamics/identify.ts';
export type { Estimate } from './dynamics/identification/estimate.ts';
export type { Observed } from './dynamics/identification/mode-columns.ts';
export type {
  Belief,
  ErrorSource,
  EtaLambdaLimit,
  Identification,
  IdentifiedMode,
} from './dynamics/identification/identified.ts';
export { leapfrog } from './dynamics/leapfrog.ts';
export type { LeapfrogOptions } from './dynamics/leapfrog.ts';
export type { NesterovFlow, NesterovFlowTrajectory } from './dynamics/nesterov-flow.ts';
export { nesterovGapOrder } from './dynamics/nesterov-gap-order.ts';
export { nesterovPotential } from './dynamics/nesterov-potential.ts';
export type { Potential } from './dynamics/nesterov-potential.ts';
export { nesterovSequencePotential } from './dynamics/nesterov-sequence-potential.ts';
export { stronglyConvexLyapunov } from './dynamics/strongly-convex-lyapunov.ts';
export type { BoundedLyapunov } from './dynamics/strongly-convex-lyapunov.ts';
export type { PublishedRun } from './dynamics/published-run.ts';
export { nesterovLyapunov } from './dynamics/nesterov-lyapunov.ts';
export type { FlowLyapunov } from './dynamics/nesterov-lyapunov.ts';
export { parametersOf } from './dynamics/parameters-of.ts';
export type { MomentumParameters } from './dynamics/parameters-of.ts';
export { simulate } from './dynamics/simulate.ts';
export type { SimulationOptions } from './dynamics/simulation-options.ts';
export { type AdaptiveTrajectory, simulateAdaptive } from './dynamics/simulate-adaptive.ts';
export { simulateSchedule, type ScheduleTrajectory } from './dynamics/simulate-schedule.ts';
export { solveFlow } from './dynamics/solve-flow.ts';
export type { SolveFlowOptions } from './dynamics/solve-flow.ts';
export { solveHighResolutionFlow } from './dynamics/solve-high-resolution-flow.ts';
export { solveNesterovFlow } from './dynamics/solve-nesterov-flow.ts';
export { startVelocity } from './dynamics/start-velocity.ts';
export type { Run, Trajectory, TrajectoryStatus } from './dynamics/trajectory.ts';
export { estimateNoise } from './dynamics/estimate-noise.ts';
export type { NoiseEstimateOptions } from './dynamics/estimate-noise.ts';
export type { MomentEstimate, MonteCarloEstimate, NoiseEstimate } from './dynamics/noise-estimate.ts';

// certificates
export type {
  Certificate,
  CertificateCheck,
  CertificateSearch,
  CertificateSubject,
  Certification,
  CertifyOptions,
  Multiplier,
  MultiplierKind,
  NoCertificate,
} from './certificates/certificate.ts';
export { type Badge, badgeOf, type TunedConstants } from './certificates/badge-of.ts';
export { certify } from './certificates/certify.ts';
export { certifyHigherOrder } from './certificates/certify-higher-order.ts';
export { checkCertificate, type CheckCertificateOptions } from './certificates/check-certificate.ts';
export type { Cycle } from './certificates/cycle.ts';
export { type CycleOptions, findCycle } from './certificates/find-cycle.ts';
export { type CycleReplay, replayCycle, type ReplayOptions } from './certificates/replay-cycle.ts';
export { type SafeConstants, safeTuning, type SafeTuning } from './certificates/safe-tuning.ts';
export { circleCriterion } from './certificates/circle-criterion.ts';
export type { SwitchingCertificate, SwitchingParameters } from './certificates/circle-criterion.ts';
export type {
  CycleAngles,
  Dichotomy,
  DichotomyOptions,
  DichotomyParameters,
  DichotomyVerdict,
} from './certificates/dichotomy.ts';
export { heavyBallDichotomy } from './certificates/heavy-ball-dichotomy.ts';

// maps
export { contoursOf } from './maps/geometry/contours-of.ts';
export type { GeometryOptions, NamedParameters, ParameterPath } from './maps/geometry/geometry-options.ts';
export { mapGeometryOf } from './maps/geometry/map-geometry-of.ts';
export type { CurveFamily } from './maps/geometry/plane-geometry.ts';
export type { GridMap, MapAxes, MapPlan } from './maps/grid-map.ts';
export type { Layer, LayerContext, LayerSettings, RowFiller } from './maps/layer.ts';
export { layerMap } from './maps/layer-map.ts';
export { LAYERS } from './maps/layers/index.ts';
export type { AxisScale, MapAxis } from './maps/map-axis.ts';
export type { MapCurve, MapCurveKind, MapGeometry, MapMark, MapPoint } from './maps/map-geometry.ts';
export type { FamilyLine, Linear } from './maps/mode-line.ts';
export { planMap, type MapOptions, type MapRectangle } from './maps/plan-map.ts';
export type { FixedParameters, MapCell, MapCurvature, MapSubject, Plane, PlaneAxis, PlaneRow } from './maps/plane.ts';
export { outcomeAt } from './maps/outcome-at.ts';
export type { Outcome } from './maps/outcome-at.ts';
export { outcomeMap } from './maps/outcome-map.ts';
export type { OutcomeOptions } from './maps/outcome-map.ts';
export { PLANES } from './maps/planes/index.ts';
export { rateMap } from './maps/rate-map.ts';
export { refineMap } from './maps/refine-map.ts';
export type { CancelSignal, RefineOptions } from './maps/refine-map.ts';
export { runSubjectOf } from './maps/run-subject.ts';
export type { ObjectiveSource, RunSubject, RunSubjectOptions } from './maps/run-subject.ts';
export { schedulePlane } from './maps/schedule-plane.ts';
export type { RegimeCurve, StabilityMap } from './maps/stability-map.ts';
export { stabilityMapOf } from './maps/stability-map-of.ts';
export { type RateProfile, rateProfileOf } from './maps/rate-profile-of.ts';
export { rateValues } from './maps/rate-values.ts';

// claims
export type { Claim, ClaimCase, ClaimDomain, ClaimVariable, ClaimVerdict } from './claims/claim.ts';
export { CLAIMS } from './claims/index.ts';
export { defineClaim } from './claims/define-claim.ts';
export type { CaseOf, ClaimDefinition, ClaimDomainOf } from './claims/define-claim.ts';
export type { ClaimCounterexample, ClaimJudgement } from './claims/judge-claim.ts';
export { verifyClaims } from './claims/verify-claims.ts';
export type { Verification, VerifyOptions } from './claims/verify-claims.ts';

// render
export { badgeWords } from './render/badge-words.ts';
export { formatCount } from './render/format-count.ts';
export type { BadgedMethod } from './render/comparison-badges.ts';
export { type ComparisonPictureOptions, comparisonSvg } from './render/comparison-svg.ts';
export { formatNumber } from './render/format-number.ts';
export type { NumberFormat } from './render/format-number.ts';
export { formatRate } from './render/format-rate.ts';
export type { RateAndGap } from './render/format-rate.ts';
export { cycleSvg } from './render/cycle-svg.ts';
export { saddleSvg } from './render/saddle-svg.ts';
export { errorSvg } from './render/error-svg.ts';
export type { ErrorPictureOptions } from './render/error-svg.ts';
export type { ErrorSeries } from './render/error-series.ts';
export { gridMapSvg } from './render/grid-map-svg.ts';
export type { GridMapPictureOptions } from './render/grid-map-svg.ts';
export type { PictureSize } from './render/map-layout.ts';
export { htmlReport } from './render/html-report.ts';
export type { ReportOptions } from './render/html-report.ts';
export type { ReportData, ReportedSummary, ReportJudgement, ReportVerification } from './render/report-data.ts';
export { reportOf } from './render/report-of.ts';
export type { ReportSubject } from './render/report-of.ts';
export { iteratesSvg } from './render/iterates-svg.ts';
export type { SliceComparison } from './render/slice-comparison.ts';
export { rateProfileSvg } from './render/rate-profile-svg.ts';
export { frequencySvg } from './render/frequency-svg.ts';
export { noiseFrontierSvg } from './render/noise-frontier-svg.ts';
export type { NoiseFrontierPictureOptions, NoiseMark } from './render/noise-frontier-svg.ts';
export { timeSvg } from './render/time-svg.ts';
export type { TimeCurve, TimePictureOptions } from './render/time-svg.ts';
export { transientSvg } from './render/transient-svg.ts';
export { scheduleSvg } from './render/schedule-svg.ts';
export { rootsSvg } from './render/roots-svg.ts';
export { spectrumSvg } from './render/spectrum-svg.ts';
export { stabilityMapSvg } from './render/stability-map-svg.ts';
export type { HeadedPictureOptions, PictureOptions, Theme, TunedPictureOptions } from './render/theme.ts';
export { type TextColumn, textTable } from './render/text-table.ts';
export { vegaLiteSpec } from './render/vega-lite-spec.ts';
export type { VegaLiteSpec } from './render/vega-lite-spec.ts';

// io
export { formatOf } from './io/file-format.ts';
export type { FileFormat, FileSource } from './io/file-format.ts';
export { readHessian } from './io/read-hessian.ts';
export { readPreconditioner } from './io/read-preconditioner.ts';
export { readSchedule } from './io/read-schedule.ts';
export { readTrajectory } from './io/read-trajectory.ts';
export type { TrajectoryRecord } from './io/read-trajectory.ts';
export { readSpectrum } from './io/read-spectrum.ts';
export type { EigenvalueList } from './io/read-spectrum.ts';
