import type { Message } from '../../message.ts';

/** Methods by the names under which experts know them, and what each does in words for everybody. */
export const methods = {
  'method.adjusted-wald': 'adjusted Wald',
  'method.adjusted-wald.means':
    'The range is worked out as if a few more people had answered, spread over all groups of answers. So a small or one-sided base does not look surer than it is.',
  'method.wilson': 'Wilson',
  'method.wilson.means':
    'A range for a share. It never goes below 0% or above 100%, and stays honest with few answers and with shares near either end.',
  'method.t': 't interval',
  'method.t.means':
    'The mean, plus and minus its standard error, a little more with few answers, because then the spread is only estimated, too.',
  'method.newcombe-10': 'Newcombe, method 10',
  'method.newcombe-10.means': 'A range for the difference of two shares, put together from the Wilson ranges of both.',
  'method.welch': 'Welch’s t',
  'method.welch.means': 'Compares two means without assuming that the answers spread alike on both sides.',
  'method.wilson-effective': 'Wilson on the effective number of customers (Kish)',
  'method.wilson-effective.means':
    'A Wilson range in which customers with unlike revenue count for fewer: if a few large ones decide, there is less certainty than the number of customers suggests.',
  'method.ratio-t': 'ratio estimate with Student’s t',
  'method.ratio-t.means':
    'How far one sum divided by another would sway if other customers had been there, judged by how unlike the customers are.',
  'method.garwood': 'exact Poisson interval (Garwood)',
  'method.garwood.means': 'An exact range for counts per time. It holds for rare events, too.',
  'method.log-log': 'log-log interval with Greenwood’s error',
  'method.log-log.means':
    'A range for the share that is still there, which stays between 0% and 100%. Its error (Greenwood) adds up the uncertainty of every age so far.',
  'method.brookmeyer-crowley': 'Brookmeyer and Crowley',
  'method.brookmeyer-crowley.means':
    'A range for a median lifetime: all times at which half of the customers may still be there, according to the range of the curve.',
  'method.greenwood': 'Greenwood’s error',
  'method.greenwood.means': 'The uncertainty of a survival curve, added up over every age at which somebody left.',
  'method.log-rank': 'log-rank test',
  'method.log-rank.means':
    'Compares whole curves: at every age, how many left in each group against how many would have left if all groups were alike.',
  'method.parametric-draws': '1,000 draws from the fitted parameters, fixed seed',
  'method.parametric-draws.means':
    'The fitted model is drawn again 1,000 times within its own uncertainty; the middle 95% of what follows are the range.',
  'method.monte-carlo': '2,000 draws from the assumptions and the observed rates, fixed seed',
  'method.monte-carlo.means':
    'Every assumption is drawn again 2,000 times within its range, and every observed rate within its own uncertainty; the middle 95% of what follows are the range.',
  'method.cochran-q': 'Cochran’s Q',
  'method.cochran-q.means':
    'Asks whether all groups could have one and the same value. Groups that are known better weigh more.',
  'method.chi-square': 'Pearson’s χ²',
  'method.chi-square.means': 'Compares the counts that were seen with those to be expected if all groups were alike.',
  'method.kruskal-wallis': 'Kruskal and Wallis',
  'method.kruskal-wallis.means':
    'Compares groups by the order of their answers, so that it does not matter how far apart single answers lie.',
  'method.limits': 'control chart (Laney)',
  'method.limits.means':
    'Lines around the middle, three standard errors away on either side. They are wider where few answered, and where periods sway anyway more than their answers explain (Laney).',
  'method.partition': 'exact partition with penalty 3 ln k',
  'method.partition.means':
    'Every way to cut the series into levels is tried. A further level has to explain more than it costs (3 ln k with k periods), so that only clear steps are left.',
  'method.mann-kendall': 'Mann and Kendall',
  'method.mann-kendall.means':
    'Counts the pairs of periods in which the later one is higher, less those in which it is lower. Outliers do no harm.',
  'method.lmg-bootstrap': 'LMG, bootstrap',
  'method.lmg-bootstrap.means':
    'What a driver adds, averaged over all orders in which the drivers could be taken. The range comes from working it out again with answers drawn anew (bootstrap).',
  'method.relative-weights-bootstrap': 'Johnson’s relative weights, bootstrap',
  'method.relative-weights-bootstrap.means':
    'What a driver explains, worked out on stand-ins that do not overlap. The range comes from working it out again with answers drawn anew (bootstrap).',
  'method.log-odds': 'log odds with a prior',
  'method.log-odds.means':
    'Compares how often two groups use a word. Rare words are pulled towards how often everybody uses them, so that chance does not put them first.',
  'method.mcnemar': 'McNemar, mid-p',
  'method.mcnemar.means':
    'Looks only at those whose answer changed: as many one way as the other, or not? Mid-p keeps the test from being too cautious with few changes.',
  'method.wald': 'Wald',
  'method.wald.means': 'The value plus and minus 1.96 times its standard error. Good with many answers.',
  'method.newey-west': 'the larger of ordinary and Newey–West errors',
  'method.newey-west.means':
    'Neighbouring periods resemble each other, which makes ordinary errors too small. Both are worked out, and the larger is taken.',
  'method.kish': 'Kish',
  'method.kish.means': 'How many answers of equal weight would say as much as the weighted ones do.',
  'method.holm': 'Holm’s correction',
  'method.holm.means':
    'With many comparisons some stand out by luck. So the clearest difference has to hold against the strictest bound, the next against the second strictest, and so on; at the first that does not hold it stops.',
  'method.order-statistics': 'median by order statistics',
  'method.order-statistics.means':
    'A range for the median: two of the sorted values, so far from the middle that the true median lies between them in 95 of 100 cases.',
  'method.word-odds': 'log odds, corrected for all words',
  'method.word-odds.means':
    'Compares how often two groups use a word; rare words are pulled towards the usual, so that chance does not put them first. Because many words are tried, only those count that stay clear after a correction for their number (Benjamini and Hochberg).',
  'method.explain': 'What this means: {method}',
} satisfies Record<string, Message>;
