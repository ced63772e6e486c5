//! What a cue weighs that no rule has linked to the actor: by how far off it is, and by where the actor stands.
//!
//! There are two sorts of targets. Whom a caller points at, a person or a pronoun, is what the sentence is about, and words near it mostly
//! are about it too: those weights are learned. An actor of the lexicon is found wherever a text names it, and often is mere scenery ("a
//! murder in Pristina"): those weights are set by hand, and are lower.

use super::weigh::Weigher;
use crate::analysis::{Chunk, ChunkKind, Mention, Rel};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{ActorId, AliasKind, Kind, Tag, prep};
use crate::score::ONE;

impl Weigher<'_> {
    /// The weight of nearness as a rule.
    pub(super) fn near_weight(&self) -> i32 {
        let w = self.weights;
        if !pointed(self.sentence.mention(self.link.mention)) {
            return w.proximity;
        }
        let cue = self.lexicon.cue(self.cue.cue);
        let weight = if cue.kind() == Kind::Effect && cue.theme == 0 {
            w.target_effect
        } else if self.sentence.words[self.cue.token as usize].tag == Tag::Adjective {
            w.target_adjective
        } else {
            w.target_proximity
        };
        if self.base > 0 { product(weight, w.target_positive) } else { weight }
    }

    /// Appends the factors of nearness.
    pub(super) fn nearness(&self, out: &mut Vec<Factor>) {
        let mention = self.sentence.mention(self.link.mention);
        let w = self.weights;
        let [distance, taken, position] = if pointed(mention) {
            let taken = if self.cue.linked { w.target_taken } else { w.target_filled };
            [self.distance_of_target(mention), taken, self.position_of_target(mention)]
        } else {
            [self.distance_of_actor(mention), w.taken, self.position_of_actor(mention)]
        };
        self.push(FactorKind::Distance, distance, out);
        if self.cue.filled {
            self.push(FactorKind::Taken, taken, out);
        }
        if position != ONE {
            self.push(FactorKind::Position, position, out);
        }
        if self.outweighed && pointed(mention) {
            self.push(FactorKind::Outweighed, w.target_outweighed, out);
        }
    }

    /// The farther off, the less: half as much at the distance `half`.
    fn decay(&self, half: i32) -> i32 {
        let distance = i64::from(self.link.distance) * i64::from(ONE);
        (i64::from(half) * i64::from(ONE) / (i64::from(half) + distance).max(1)) as i32
    }

    fn distance_of_actor(&self, mention: &Mention) -> i32 {
        let decay = self.decay(self.weights.half_distance);
        let clause = |token: u32| self.sentence.chunk(self.sentence.chunk_at[token as usize]).clause;
        if clause(mention.first) == clause(self.cue.token) { decay } else { product(decay, self.weights.other_clause) }
    }

    fn distance_of_target(&self, mention: &Mention) -> i32 {
        let decay = self.decay(self.weights.target_half_distance);
        if mention.first > self.cue.token { product(decay, self.weights.target_behind) } else { decay }
    }

    /// Where an actor stands says how little a near cue is about it.
    fn position_of_actor(&self, mention: &Mention) -> i32 {
        let (w, chunk) = (self.weights, self.chunk_of(mention));
        if inside(mention, chunk) {
            return w.position_modifier;
        }
        match (chunk.rel, chunk.governor) {
            (Rel::Complement, Some(preposition)) => {
                let place =
                    matches!(self.sentence.chunk(preposition).prep, Some(prep::IN | prep::AT | prep::WITHIN | prep::INTO | prep::FROM));
                let named = matches!(mention.kind, AliasKind::Name | AliasKind::Capital | AliasKind::Demonym);
                if place && named { w.position_place } else { ONE }
            }
            (Rel::Subject, Some(_)) if self.speaks(chunk) => w.position_speaker,
            _ => ONE,
        }
    }

    /// Where a target stands, and whether it is a pronoun, says how much a near cue is about it.
    fn position_of_target(&self, mention: &Mention) -> i32 {
        let (w, chunk) = (self.weights, self.chunk_of(mention));
        let position = match chunk.rel {
            _ if inside(mention, chunk) => w.target_modifier,
            Rel::Subject if self.speaks(chunk) => w.target_speaker,
            Rel::Subject | Rel::Object | Rel::IndirectObject => w.target_argument,
            _ => ONE,
        };
        let pronoun = matches!(self.sentence.words[mention.first as usize].tag, Tag::Pronoun | Tag::Possessive);
        if pronoun { product(position, w.target_pronoun) } else { position }
    }

    fn chunk_of(&self, mention: &Mention) -> &Chunk {
        self.sentence.chunk(self.sentence.chunk_at[mention.first as usize])
    }

    /// Whether a noun is the subject of a verb of speech.
    fn speaks(&self, noun: &Chunk) -> bool {
        let lemma = noun.governor.and_then(|verb| self.sentence.chunk(verb).lemma).map(|l| self.lexicon.lemma(l));
        lemma.is_some_and(|l| l.report.is_some())
    }
}

/// Whether a mention is a part of a name or of a noun phrase with another head.
fn inside(mention: &Mention, chunk: &Chunk) -> bool {
    mention.part || chunk.kind == ChunkKind::Noun && chunk.head >= mention.end
}

/// Whether a caller points at the mention, and not at the name of a place or a body.
fn pointed(mention: &Mention) -> bool {
    mention.actor == ActorId::SPAN && matches!(mention.kind, AliasKind::Span | AliasKind::Officeholder)
}

/// The product of two factors.
fn product(a: i32, b: i32) -> i32 {
    (i64::from(a) * i64::from(b) / i64::from(ONE)) as i32
}
