//! The content of the sample, read from the tables in `assets/data`.

use crate::domain::Level;
use crate::domain::grade::grades;
use crate::text;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// An entity as listed.
#[derive(Debug)]
pub(super) struct Entity {
    pub(super) ovo: &'static str,
    pub(super) name: &'static str,
    pub(super) short: &'static str,
    pub(super) parent: &'static str,
}

/// A function people are sought for.
#[derive(Debug)]
pub(super) struct Function {
    pub(super) title: &'static str,
    pub(super) code: &'static str,
    pub(super) level: Level,
    pub(super) rank: &'static str,
    pub(super) grade: &'static str,
    pub(super) scale: &'static str,
    pub(super) family: &'static str,
    pub(super) entities: Vec<usize>,
    pub(super) diploma: &'static str,
    pub(super) place: &'static str,
    pub(super) context: &'static str,
    pub(super) tasks: Vec<&'static str>,
    pub(super) knowledge: &'static str,
}

/// A name with its folded forms.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) written: &'static str,
    /// As in `text::sort_name`, this part.
    pub(super) sort: String,
    /// As in `text::search_name`, this part.
    pub(super) search: String,
    /// For an address of mail.
    pub(super) mail: String,
}

/// Everything read.
#[derive(Debug)]
pub(super) struct Data {
    pub(super) entities: Vec<Entity>,
    pub(super) functions: Vec<Function>,
    pub(super) families: Vec<Name>,
    pub(super) given: Vec<Name>,
    pub(super) places: Vec<(&'static str, &'static str)>,
    pub(super) rooms: Vec<(&'static str, &'static str, i64)>,
    pub(super) competences: Vec<(&'static str, &'static str)>,
    /// The texts of the advert: heading and body.
    pub(super) sections: Vec<(&'static str, String)>,
    /// Indices repeated by weight.
    pub(super) family_draw: Vec<u16>,
    pub(super) given_draw: Vec<u16>,
    pub(super) place_draw: Vec<u16>,
    groups: BTreeMap<&'static str, Vec<&'static str>>,
}

impl Data {
    /// The texts of a group; none when there is no such group.
    pub(super) fn texts(&self, group: &str) -> &[&'static str] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }

    /// The place of an entity in the list, by its short name.
    pub(super) fn entity(&self, short: &str) -> usize {
        self.entities
            .iter()
            .position(|entity| entity.short == short)
            .unwrap_or(0)
    }

    /// A function by its title.
    pub(super) fn function(&self, title: &str) -> usize {
        self.functions
            .iter()
            .position(|function| function.title == title)
            .unwrap_or(0)
    }
}

/// The data, read once.
pub(super) fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(read)
}

fn read() -> Data {
    let entities = rows(include_str!("../../assets/data/entities.csv"))
        .filter_map(|cells| match cells[..] {
            [ovo, name, short, parent] => Some(Entity {
                ovo,
                name,
                short,
                parent,
            }),
            _ => None,
        })
        .collect::<Vec<_>>();
    let (families, family_draw) = names(include_str!("../../assets/data/family_names.txt"), |name| {
        let sort = text::sort_name(name, "");
        (
            sort.trim_end().to_owned(),
            text::search_name(name, "").trim_end().to_owned(),
        )
    });
    let (given, given_draw) = names(include_str!("../../assets/data/given_names.txt"), |name| {
        let search = text::search_name("", name);
        (text::fold(name).trim().to_owned(), search.trim_start().to_owned())
    });
    let places: Vec<_> = rows(include_str!("../../assets/data/places.csv")).collect();
    let place_draw = draw(places.iter().filter_map(|cells| cells.get(2)?.parse().ok()));
    let mut groups = BTreeMap::new();
    for file in [
        include_str!("../../assets/data/motives.txt"),
        include_str!("../../assets/data/cv.txt"),
        include_str!("../../assets/data/words.txt"),
        include_str!("../../assets/data/reglement.txt"),
    ] {
        for (heading, lines) in blocks(file) {
            groups.insert(heading, lines.into_iter().filter(|line| !line.is_empty()).collect());
        }
    }
    Data {
        functions: rows(include_str!("../../assets/data/functions.csv"))
            .filter_map(|cells| function(&cells, &entities))
            .collect(),
        entities,
        families,
        given,
        rooms: rows(include_str!("../../assets/data/rooms.csv"))
            .filter_map(|cells| Some((*cells.first()?, *cells.get(1)?, cells.get(2)?.parse().ok()?)))
            .collect(),
        competences: include_str!("../../assets/data/competences.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(';'))
            .collect(),
        sections: blocks(include_str!("../../assets/data/sections.txt"))
            .into_iter()
            .map(|(heading, lines)| (heading, lines.join("\n").trim().to_owned()))
            .collect(),
        places: places
            .iter()
            .filter_map(|cells| Some((*cells.first()?, *cells.get(1)?)))
            .collect(),
        family_draw,
        given_draw,
        place_draw,
        groups,
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split(';').collect())
}

fn function(cells: &[&'static str], entities: &[Entity]) -> Option<Function> {
    let [
        title,
        code,
        rank,
        grade,
        scale,
        family,
        at,
        diploma,
        place,
        context,
        tasks,
        knowledge,
    ] = *cells
    else {
        return None;
    };
    let known = grades()
        .iter()
        .find(|known| known.rank == rank && known.grade == grade)?;
    Some(Function {
        title,
        code,
        level: known.level,
        rank,
        grade,
        scale,
        family,
        entities: at
            .split('|')
            .filter_map(|short| entities.iter().position(|entity| entity.short == short))
            .collect(),
        diploma,
        place,
        context,
        tasks: tasks.split('|').collect(),
        knowledge,
    })
}

fn names(file: &'static str, forms: impl Fn(&str) -> (String, String)) -> (Vec<Name>, Vec<u16>) {
    let listed: Vec<_> = file.lines().filter_map(|line| line.rsplit_once(' ')).collect();
    let weights = draw(listed.iter().filter_map(|(_, weight)| weight.parse().ok()));
    let names = listed
        .into_iter()
        .map(|(name, _)| {
            let (sort, search) = forms(name);
            let mail = text::fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
            Name {
                written: name,
                sort,
                search,
                mail,
            }
        })
        .collect();
    (names, weights)
}

fn draw(weights: impl Iterator<Item = usize>) -> Vec<u16> {
    weights
        .enumerate()
        .flat_map(|(i, weight)| std::iter::repeat_n(i as u16, weight))
        .collect()
}

/// The blocks of a file of texts: `= heading` and the lines under it; `#` starts a remark.
fn blocks(file: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut blocks: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match (line.strip_prefix("= "), blocks.last_mut()) {
            (Some(heading), _) => blocks.push((heading, Vec::new())),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::grade::fits;

    #[test]
    fn every_function_fits_its_grade_and_has_an_entity() {
        let lines = include_str!("../../assets/data/functions.csv").lines().count() - 1;
        assert_eq!(data().functions.len(), lines);
        for function in &data().functions {
            assert!(
                fits(function.level, function.rank, function.grade, function.scale),
                "{}",
                function.title
            );
            assert!(!function.entities.is_empty(), "{}", function.title);
        }
        for entity in 0..data().entities.len() {
            assert!(
                data()
                    .functions
                    .iter()
                    .any(|function| function.entities.contains(&entity)),
                "{} seeks nobody",
                data().entities[entity].name
            );
        }
    }

    #[test]
    fn no_group_of_texts_stands_twice() {
        let files = [
            include_str!("../../assets/data/motives.txt"),
            include_str!("../../assets/data/cv.txt"),
            include_str!("../../assets/data/words.txt"),
            include_str!("../../assets/data/reglement.txt"),
        ];
        let headings: Vec<_> = files.into_iter().flat_map(blocks).map(|(heading, _)| heading).collect();
        assert_eq!(headings.len(), data().groups.len());
    }

    #[test]
    fn folded_names_are_those_of_the_text_module() {
        for family in &data().families {
            let given = &data().given[29];
            assert_eq!(
                format!("{} {}", family.sort, given.sort),
                text::sort_name(family.written, given.written)
            );
            assert_eq!(
                format!("{} {}", family.search, given.search),
                text::search_name(family.written, given.written)
            );
        }
    }
}
