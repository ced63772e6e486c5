//! What a clause that describes a noun, and what stands as a subject, has to do with the governors above.

use super::super::{ChunkId, ChunkKind, Rel, Tag, VerbForm, Word};
use super::Scope;
use super::climb::{BYGONE, LIFTED, Way};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{AliasKind, Facts, Pattern, Role, Special};

impl Scope<'_> {
    /// A relative clause or a participle on its noun; tells whether what governs the noun matters.
    pub(super) fn describing(&self, way: &mut Way, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) -> bool {
        let theme = self.role == Role::Theme;
        let relative = self.sentence.chunk(id).rel == Rel::Relative;
        let noun = self.sentence.chunk(governor);
        if (theme || way.charged || way.told) && self.selects(id, governor) {
            way.selected = true;
        } else if relative && self.good && theme && self.handed(id, governor) {
        } else if theme && self.lifted(id, governor, out) {
            way.lifted = true;
        } else if relative && theme && self.told_by_copula(id, governor) {
            self.governed(id, governor, out);
        } else if !relative && noun.special == Special::Nothing {
            // "said nothing useful", "never said anything useful"
            let word = self.sentence.head(governor);
            self.modifier(word).into_iter().for_each(|m| self.push_modifier(m, word, out));
        } else if relative && noun.special == Special::Why && noun.rel == Rel::Predicate {
            // "is not what they call honest"
        } else {
            if relative && !self.gone_by(governor, out) && !self.betrayed(id, governor, out) {
                self.bygone(id, governor, out);
            }
            return false;
        }
        true
    }

    /// What stands as a subject, and what becomes of it; tells whether the governors of its verb matter.
    pub(super) fn as_subject(&self, way: &Way, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) -> bool {
        if way.lifted {
            self.subject(id, governor, out);
        } else if way.halted || way.told && self.dismissed(governor, out) {
        } else if way.selected {
            self.selected_subject(id, governor, out);
        } else if way.claimed || way.planned {
            // "The attempt to paint it as a threat is absurd"
            self.fate(id, governor, way.planned, out);
        } else {
            // "denied that trust in it had faded": what is said of the noun is denied with it.
            return self.said_to_end(id, governor, out);
        }
        false
    }

    /// "those who defend Russia", "any resolution that …", "the bill that would …": the clause says which are meant, so what is done to
    /// them is done for it.
    pub(super) fn selects(&self, verb: ChunkId, noun: ChunkId) -> bool {
        const REACH: usize = 8;
        let (clause, head) = (self.sentence.chunk(verb), self.sentence.chunk(noun));
        let first = &self.sentence.words[head.first as usize];
        let would = self.sentence.words[clause.first as usize..clause.head as usize].iter().any(|w| w.special == Special::Would);
        let any = match first.tag {
            Tag::Determiner if would && first.special == Special::The => true,
            // "the motion condemning Serbia": that is what it is for.
            // "the number of Serbs who trust it"
            Tag::Determiner if first.special == Special::The => {
                self.drafted(verb, noun) || self.sentence.range(noun).any(|i| self.sentence.words[i].tag == Tag::Preposition)
            }
            Tag::Determiner => first.special != Special::No,
            // "the share of Serbs trusting it"
            Tag::Name if self.good => {
                self.sentence.mention_at[head.head as usize].is_some_and(|m| self.sentence.mention(m).kind == AliasKind::Demonym)
            }
            // "people who"
            Tag::Noun => head.first == head.head && head.special == Special::Folk,
            tag => matches!(tag, Tag::Pronoun | Tag::Plural),
        };
        let between = self.sentence.chunks.get(noun.index() + 1..verb.index()).unwrap_or_default().iter().take(REACH);
        let mut before_relative = between.take_while(|c| c.kind != ChunkKind::Relative);
        any && clause.subject == Some(noun) && before_relative.all(|c| c.kind != ChunkKind::Mark)
    }

    /// "the aid that had been promised to it": what becomes of the thing becomes of the promise.
    pub(super) fn handed(&self, verb: ChunkId, noun: ChunkId) -> bool {
        let clause = self.sentence.chunk(verb);
        let given = if clause.passive { clause.subject == Some(noun) } else { clause.object == Some(noun) };
        let lemma = clause.lemma.map(|l| self.lexicon.lemma(l).patterns);
        given && lemma.is_some_and(|p| p.has(Pattern::Light) || p.has(Pattern::Give))
    }

    /// A text, and a clause in the present behind it that says what it says.
    fn drafted(&self, verb: ChunkId, noun: ChunkId) -> bool {
        let clause = self.sentence.chunk(verb);
        let text = self.sentence.chunk(noun).lemma.is_some_and(|l| l.has(Facts::REPORT));
        text && clause.rel == Rel::Reduced && clause.form == VerbForm::Ing
    }

    /// "The mayor, who had called it a fraud, praised it": what was said before the main clause is its background.
    fn bygone(&self, verb: ChunkId, noun: ChunkId, out: &mut Vec<Factor>) {
        let clause = self.sentence.chunk(verb);
        let group = &self.sentence.words[clause.first as usize..clause.head as usize];
        let Some(had) = group.iter().find(|w| w.tag == Tag::Auxiliary) else { return };
        let own = |s: ChunkId| s == noun || self.sentence.chunk(s).subject == Some(noun);
        let perfect = had.special == Special::Have
            && had.tags.has(Tag::Past)
            && clause.subject.is_some_and(own)
            && (clause.copula || self.sentence.chunk(verb).tag == Tag::Participle);
        let main = self.sentence.chunk(noun).governor.filter(|_| perfect && self.sentence.chunk(noun).rel == Rel::Subject);
        if main.is_some_and(|main| self.took_back(verb, main)) {
            self.push(FactorKind::Reversal, LIFTED, had, out);
        } else if main.is_some_and(|main| self.superseded(verb, main)) {
            self.push(FactorKind::Conceded, BYGONE, had, out);
        }
    }

    /// "is not the first to accuse it", "isn't the only one who trusts it": others do too.
    pub(super) fn not_alone(&self, governor: ChunkId) -> bool {
        let chunk = self.sentence.chunk(governor);
        let (verb, noun) = if chunk.kind == ChunkKind::Verb { (Some(governor), chunk.predicate) } else { (chunk.governor, Some(governor)) };
        let denied = |v: ChunkId| self.sentence.chunk(v).copula && self.sentence.chunk(v).negated;
        let Some(noun) = noun.filter(|_| verb.is_some_and(denied)).map(|n| self.sentence.chunk(n)) else { return false };
        let among = |w: &Word| matches!(w.special, Special::First | Special::Only);
        noun.kind == ChunkKind::Noun
            && noun.opener == Special::The
            && self.sentence.words[noun.first as usize..noun.end as usize].iter().any(among)
    }
}
