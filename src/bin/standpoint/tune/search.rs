//! Descent along one weight after the other: slow, simple and the same on every machine.

/// A weight that is learned.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// Its value, in thousandths.
    pub value: i32,
    /// What the editors set.
    editors: i32,
}

impl Setting {
    /// A weight as the editors set it.
    pub fn new(name: &'static str, value: i32) -> Setting {
        Setting { name, value, editors: value }
    }

    /// How far it is from what the editors set, as the square of the logarithm of the ratio.
    fn distance(&self) -> f64 {
        (f64::from(self.value) / f64::from(self.editors)).ln().powi(2)
    }
}

/// What a distance of 1 from the editors' weights costs.
const PULL: f64 = 0.004;

/// The steps, as ratios: from coarse to fine.
const STEPS: [f64; 3] = [1.4, 1.15, 1.05];

/// So many rounds are made with each step.
const ROUNDS: usize = 8;

/// A smaller gain is none.
const GAIN: f64 = 1e-4;

/// Steps along each weight as long as the loss falls, which with the distance from the editors' weights is made as small as it gets.
pub fn descend(mut settings: Vec<Setting>, mut loss: impl FnMut(&[Setting]) -> f64, mut each: impl FnMut(usize, f64)) -> Vec<Setting> {
    let mut cost = |settings: &[Setting]| loss(settings) + PULL * settings.iter().map(Setting::distance).sum::<f64>();
    let mut least = cost(&settings);
    let mut round = 0;
    for step in STEPS {
        for _ in 0..ROUNDS {
            let before = least;
            for at in 0..settings.len() {
                least = along(&mut settings, at, step, least, &mut cost);
            }
            round += 1;
            each(round, least);
            if before - least < GAIN {
                break;
            }
        }
    }
    settings
}

/// Steps along one weight, up or else down, as long as it pays; gives the cost.
fn along(settings: &mut [Setting], at: usize, step: f64, mut least: f64, cost: &mut impl FnMut(&[Setting]) -> f64) -> f64 {
    for ratio in [step, 1.0 / step] {
        let start = least;
        loop {
            let old = settings[at].value;
            settings[at].value = (f64::from(old) * ratio).round() as i32;
            let new = cost(settings);
            if new > least - GAIN {
                settings[at].value = old;
                break;
            }
            least = new;
        }
        if least < start {
            break;
        }
    }
    least
}
