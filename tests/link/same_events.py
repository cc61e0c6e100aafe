"""Events as two or three desks wrote them up by themselves: the same names, numbers and quotations, no common prose. All invented."""

EVENTS = {
    "corridor": (
        """Envoys of Armenia and Azerbaijan spent Monday in Tbilisi and came away with a map. Deputy Prime Minister Mher Grigoryan
and his counterpart Shahin Mustafayev initialled 14 kilometres of border near Tavush, the host's foreign ministry announced.

"We have proved that the pen is faster than the rifle," Mustafayev told a crowded lobby. Grigoryan warned that villagers would
judge the paper by whether they can reach their orchards in April.

No word fell on the corridor through Syunik. Diplomats who wait for it were sent home with sandwiches.""",
        """A stretch of frontier 14 kilometres long, in the Tavush region, has been agreed between Yerevan and Baku after a one-day
session hosted by Georgia. Shahin Mustafayev, who leads the Azerbaijani commission, praised his colleague Mher Grigoryan.

"We have proved that the pen is faster than the rifle," he said.

Russia's embassy in Tbilisi reacted coolly. An observer there noted that both capitals had kept its experts away, and asked who
would guarantee a line on which no third flag flies. The link through Syunik remains as disputed as it was.""",
        """Brussels, which pays for the surveyors, was quick to applaud. The commission of Mher Grigoryan and Shahin Mustafayev
had done in Tbilisi what two summits had not, a spokeswoman for the European Union declared: 14 kilometres at Tavush are settled.

Critics at home see it otherwise. In Yerevan some three hundred protesters blocked Baghramyan Avenue until midnight, calling the
deputy prime minister a giver of land. Police detained eleven of them. Parliament has to ratify the annex before Easter.""",
    ),
    "grain": (
        """Turkey has brought Ukraine and Romania to one table about ships. Transport ministers met in Constanta on 3 April and set
up a joint watch room for the western Black Sea, to be manned round the clock from 1 June.

Oleksandr Kubrakov for Kyiv called the route "our second lung". Insurance had been the hard part, according to two people in the
room: underwriters in London want mines cleared before they lower a single premium.

The port handled 36 million tonnes last year, a record that dockers say broke the railway behind it.""",
        """Constanta's harbour master will get new neighbours in June. A watch room shared by Romania, Ukraine and Turkey is to move
in next door, ministers decided there on 3 April.

For Oleksandr Kubrakov the western Black Sea is "our second lung". Ankara's minister, Abdulkadir Uraloglu, promised two
minesweepers but no date. Farmers' unions from Dobrogea handed over a petition against duty-free wheat and left before lunch.

Last season 36 million tonnes went through, more than ever, and the queue of lorries reached Cernavoda.""",
    ),
    "prisoners": (
        """Seventy-five soldiers crossed the bridge at Kladovo on Saturday, some on stretchers. It was the first exchange since
autumn, arranged by the United Arab Emirates over six weeks of quiet calls.

Mariam al-Hosani, who carried the lists between the two ministries, thanked both "for choosing mothers over maps". She would not
say how many names had been struck out on the last night.

Relatives had waited since dawn. Buses took the freed men to a hospital in the provincial town, where they were given telephones.""",
        """Abu Dhabi claims a diplomatic success: with its help 75 prisoners of war changed sides near Kladovo on Saturday. The ministry
published photographs within the hour and credited Mariam al-Hosani, its special representative.

Both camps had "chosen mothers over maps", ran her statement. Negotiators now turn to a list of civilians, which is longer and, a
Red Cross delegate said, far more bitter. Nobody expects it to be settled before the rains end.""",
    ),
}
