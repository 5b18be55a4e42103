"""Spanish words of companies and public bodies."""

WORDS = """
company: empresa
trading: comercializadora comercializacion comerciales
distributor: distribuidora distribuidores distribuciones
import: importadora importaciones importacion
export: exportadora exportaciones exportacion exportador
investments: inversiones inversora inversionista inversionistas
real estate: inmobiliaria inmobiliarios inmuebles inmobiliarias
builder: constructora construcciones construccion
construction: constructores edificaciones edificadora
operator: operadora
management: administradora gestion gestora
administration: administracion
administrative: administrativos administrativo
services: servicios servicio
multi services: multiservicios
consultants: consultores asesores
consulting: consultoria asesoria asesorias
transport: transporte transportes transportadora
freight: fletes
auto transport: autotransportes
cargo: ~carga
logistics: logistica
agricultural: agricola agricolas agropecuaria agropecuarias agropecuario
agro industrial: agroindustrial agroindustriales agroindustria
livestock: ganadera ganadero ganaderos ganaderas ganaderia
poultry: avicola
farm: ~granja
ranch: ~rancho ~hacienda
mining: minera minero mineria
foods: alimentos alimenticios alimentaria
restaurant: restaurante restaurantes
fisheries: pesquera ~pesca
fruits: frutas
store: almacen ~tienda almacenes tiendas
spare parts: repuestos refacciones
automotive: automotriz
petrol station: gasolinera gasolineras
fuels: combustibles combustible
gas: ~gaseras
oil: petroleo petroleos
electric: electrico electricos electrica
electronics: electronicos electronicas
technology: tecnologia tecnologias tecnologica tecnologico
technical: tecnico tecnica tecnicos
computing: ~informatica
communications: comunicaciones
telecommunications: telecomunicaciones
energy: energetica
industry: industria
industrial: industriales
production: produccion producciones
products: productos producto
producer: productora
manufacturing: manufacturera
factory: fabrica
development: desarrollo desarrollos desarrolladora
projects: proyectos proyecto
solutions: soluciones
representations: representaciones
exchange: cambios cambio
exchange house: casa-cambio casa-de-cambio
house: ~casa
bank: bancaria bancario
finance: financiero financieros financieras
credit: credito
stock market: bolsa-valores
securities: valores
insurance: seguros aseguradora
corporation: corporacion
consortium: consorcio
society: ~sociedad
association: asociacion
cooperative: cooperativa
foundation: fundacion
union: sindicato
business: empresarial empresariales negocios
national: nacional nacionales
international: internacional internacionales
general: ~generales
hotel: hotelera hoteleros hoteleria
tourism: turismo turistica turisticos turistico
travel: viajes
security: seguridad
private: privada privado
sports: deportivo deportiva
medical: medica ~medico medicos
pharmacy: farmacia farmacias drogueria
health: salud
aesthetics: estetica
laboratory: laboratorio laboratorios
clothing: ropa
footwear: calzado
jewelry: joyeria joyas
machinery: maquinaria maquinarias
equipment: equipos equipo
material: materiales
works: ~obras
engineering: ingenieria
architecture: arquitectura arquitectonica
design: diseno
air: aereo aereos aerea aereas
aviation: aviacion aeronautica
airlines: aerolineas aerolinea
shipping: naviera
maritime: maritimo maritima
railway: ferrocarril ferrocarriles
state: estatal
ministry: ministerio
government: gobierno
police: policia
army: ejercito
forces: fuerzas
armed: armadas
revolutionary: revolucionario revolucionaria revolucionarias
liberation: liberacion
people: ~pueblo
popular: popular
central: ~central
east: ~oriente
eastern: ~oriental
west: ~occidente
western: ~occidental
north: ~norte
south: ~sur
new: ~nuevo ~nueva
children: infantil
education: educativa educacion
school: escuela
university: universitaria
leasing: arrendadora
advertising: publicidad
media: medios
news: noticias
brothers: hermanos
sons: ~hijos
heirs: herederos sucesores
group: grupo
integral: integrales
supplies: suministros
flowers: ~flores
lottery: loteria
airport: aeropuerto
"""

PLACES = """
mexico: mexicano mexicanos
colombia: colombiano colombiana colombianos
venezuela: venezolana venezolano
cuba: cubana cubano
ecuador: ecuatoriana ecuatoriano
panama: panamena panameno
honduras: hondurena
nicaragua: nicaraguense
guatemala: guatemalteca
peru: peruana
costa rica: costarricense
argentina: ~argentino
dominican republic: dominicana
spain: ~espanola espanol
caribbean: ~caribe
pacific: pacifico
atlantic: atlantico
america: ~americana ~americas
"""

FORMS = """
sa: sociedad anonima de capital variable; sociedad anonima; sociedad anonima cerrada; s a de c v; sociedad por acciones simplificada; sociedad en comandita por acciones; sociedad anonima promotora de inversion de capital variable; sapi de cv; s a p i de c v; sociedad anonima bursatil; sociedad mercantil por acciones
srl: sociedad de responsabilidad limitada; sociedad de responsabilidad limitada de capital variable; s de rl de cv; s de r l de c v; sociedad limitada; limitada; sociedad limitada unipersonal; sociedad de responsabilidad limitada microindustrial
lp: sociedad en comandita simple; sociedad en comandita; sociedad civil; sociedad colectiva; s en c; y cia s en c; cia s en c; en comandita
ip: empresa unipersonal
"""
